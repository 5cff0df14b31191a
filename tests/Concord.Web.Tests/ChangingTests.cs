using Concord.Places;
using Concord.Places.Domain;
using Concord.Places.Registering;
using Concord.Plans.Domain;
using Concord.Shared;
using Concord.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Tests;

/// <summary>Changes of what was published, over HTTP, by the people who make them.</summary>
public sealed class ChangingTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task An_action_is_split_by_three_people_and_the_public_sees_what_became_of_it()
    {
        var coordinator = await product.As("coordinator");
        var form = await coordinator.Open("/plans/icap/actions/2.02/change/split");
        Assert.Equal(2, form.Document.QuerySelectorAll("fieldset legend:not(.govuk-fieldset__legend--s)").Count(legend => legend.TextContent.Contains("Part", StringComparison.Ordinal)));
        var wider = await coordinator.Submit(form, ("Add", "part"), ("Parts[0].Text", "Train the first hundred."), ("Why.Reason", "Two teams do it"));
        Assert.Equal("Train the first hundred.", wider.Value("Parts[0].Text"));
        Assert.NotNull(wider.Document.QuerySelector("[name='Parts[2].Text']"));

        var change = await coordinator.Follow(await coordinator.Submit(form, ("Parts[0].Text", "Train the first hundred."), ("Parts[1].Text", "Train the others."), ("Why.Reason", "Two teams do it")));
        Assert.Equal("Split: ICAP-2.02", change.Heading);
        Assert.Null(change.Document.QuerySelector("form[action='?handler=Approve']"));
        var address = change.Address.PathAndQuery;

        var certifier = await product.As("certifier");
        Assert.Equal(address, (await certifier.Submit(await certifier.Open(address), "handler=Endorse")).Location);
        var moderator = await product.As("moderator");
        var refused = await moderator.Submit(await moderator.Open(address), "handler=Approve", ("Authority", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Say by what authority, such as the Inter-Ministerial Group", refused.SentenceBeside("Authority"));
        var before = (await product.Visitor().Open("/plans/icap/counts")).Words;
        Assert.Contains("74 published", before, StringComparison.Ordinal);
        await moderator.Submit(await moderator.Open(address), "handler=Approve", ("Authority", "The group"), ("Decision", "Item 4"));

        var visitor = product.Visitor();
        var part = await visitor.Open("/plans/icap/actions/2.02a");
        Assert.Equal("Train the first hundred.", part.Heading);
        Assert.Contains("Not in the published plan", part.Words, StringComparison.Ordinal);
        Assert.Contains("It became", (await visitor.Open("/plans/icap/actions/2.02")).Words, StringComparison.Ordinal);
        var lineage = await visitor.Open("/plans/icap/actions/2.02/lineage");
        Assert.Equal(["ICAP-2.02", "ICAP-2.02a", "ICAP-2.02b"], lineage.Document.QuerySelectorAll("figure svg[role=img] text").Select(text => text.TextContent).Where(text => text.StartsWith("ICAP", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(2, lineage.Document.QuerySelectorAll("main tbody tr").Length);

        var counts = await product.Json("/api/v1/plans/icap/counts");
        Assert.Contains("+ 1 by splitting", counts.GetProperty("reconciled").GetString(), StringComparison.Ordinal);
        foreach (var (name, link) in new[] { ("published", "published"), ("live", "live") })
            Assert.Equal(counts.GetProperty(name).GetInt32(), (await product.Json(counts.GetProperty("links").GetProperty(link).GetString()!)).GetProperty("total").GetInt32());
        Assert.Contains((await product.Json("/api/v1/plans/icap/lineage")).GetProperty("items").EnumerateArray(), line => line.GetProperty("to").GetProperty("ref").GetString() == "ICAP-2.02b" && line.GetProperty("authority").GetString() == "The group");
        var page = await visitor.Open("/plans/icap/counts");
        Assert.Equal(counts.GetProperty("reconciled").GetString(), page.Document.GetElementById("reconciled")!.TextContent);
        var lists = page.Document.QuerySelectorAll(".concord-counted");
        Assert.Equal([counts.GetProperty("published").GetInt32(), counts.GetProperty("live").GetInt32()], lists.Take(2).Select(list => list.ChildElementCount));
    }

    [Fact]
    public async Task In_a_plan_in_rounds_other_words_are_proposed_with_what_changes_and_not_typed_over()
    {
        var secretariat = await product.As("secretariat");
        var edit = await secretariat.Open("/plans/icap/actions/4.02/edit");
        Assert.Empty(edit.Document.QuerySelectorAll("[name='Typed.Text'], [name='Typed.DoneMeans']"));
        Assert.Contains("They change by a request that the lead endorses and the group approves", edit.Words, StringComparison.Ordinal);
        var refused = await secretariat.Submit(edit, ("Typed.Text", "Words past everybody"), ("Typed.Reason", "To see"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("ICAP-4.02 is reported on in rounds, so its words", Assert.Single(refused.Summary).Sentence, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await secretariat.Submit(edit, ("Typed.ReviewCadence", "Yearly"), ("Typed.Reason", "To see"))).Status);
        Assert.Empty((await secretariat.Open("/plans/icap/actions/4.02/leads")).Document.QuerySelectorAll("[name='Typed.Change'][value=Accountable]"));

        var form = await secretariat.Open(edit.Document.QuerySelector("main a[href$='/change/reword']")!.GetAttribute("href")!);
        var address = (await secretariat.Submit(form, ("Typed.Text", $"{form.Value("Typed.Text")} Everywhere."), ("Typed.TargetFigure", "1,560"), ("Typed.TargetUnit", "learners"), ("Why.Reason", "It was meant"))).Location;
        var certifier = await product.As("certifier");
        var seen = await certifier.Open(address);
        Assert.Equal(["Everywhere."], seen.Document.QuerySelectorAll("main .concord-diff ins").Select(added => added.TextContent.Trim()));
        Assert.Contains("1,560 learners", seen.Words, StringComparison.Ordinal);
        await secretariat.Submit(await secretariat.Open(address), "handler=TakeBack");
    }

    [Fact]
    public async Task Within_a_pre_election_period_a_change_waits_or_somebody_says_why_it_cannot()
    {
        var secretariat = await product.As("secretariat");
        var form = await secretariat.Open("/plans/icap/actions/4.03/change/correct");
        var address = (await secretariat.Submit(form, ("Typed.Text", "A number put right"), ("Why.Reason", "It was wrong"))).Location;
        var (certifier, moderator) = (await product.As("second-certifier"), await product.As("moderator"));
        await certifier.Submit(await certifier.Open(address), "handler=Endorse");
        var (own, today) = (await product.Given.ActionOutsideRounds(), DateOnly.FromDateTime(DateTime.UtcNow));
        var period = new QuietPeriod(QuietPeriodKind.PreElection, "Invented election", today.AddDays(-1), today.AddDays(20), null, "Nothing new is said.");
        await product.Given.Changed(db => db.QuietPeriods.Add(period));
        try
        {
            var approved = await moderator.Follow(await moderator.Submit(await moderator.Open(address), "handler=Approve", ("Authority", "The chair")));
            Assert.Contains("A change that is approved meanwhile is applied when it is over", approved.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("A number put right", (await product.Visitor().Open("/plans/icap/actions/4.03?waits")).Words, StringComparison.Ordinal);
            var silent = await moderator.Submit(approved, "handler=Apply");
            Assert.StartsWith("Invented election lasts until", silent.SentenceBeside("Exception"), StringComparison.Ordinal);
            await moderator.Submit(silent, "handler=Apply", ("Exception", "Voters rely on the number"));
            var page = await product.Visitor().Open("/plans/icap/actions/4.03?applied");
            Assert.Equal("A number put right", page.Heading);
            Assert.Contains("Let out during Invented election: Voters rely on the number", page.Words, StringComparison.Ordinal);

            var edit = await secretariat.Open($"{own}/edit");
            Assert.Contains("Invented election lasts until", edit.Document.QuerySelector(".govuk-warning-text")!.TextContent, StringComparison.Ordinal);
            var held = await secretariat.Submit(edit, ("Typed.Text", "Other words"), ("Typed.Reason", "To see"));
            Assert.StartsWith("Invented election lasts until", held.SentenceBeside("Exception"), StringComparison.Ordinal);
            Assert.Equal("Other words", held.Value("Typed.Text"));
            Assert.Equal(HttpStatusCode.Found, (await secretariat.Submit(held, ("Exception", "It cannot wait"))).Status);

            var preview = await secretariat.Follow(await secretariat.Upload("/plans/import", "Document", "quiet.txt", "Quiet streets\n\nAction\tLead department\tDelivery date\nWe will paint ten benches.\tHO\tSpring 2032\n"u8.ToArray()));
            var import = await secretariat.Submit(preview, ("Typed.Code", "QUIET"));
            Assert.StartsWith("Invented election lasts until", import.SentenceBeside("Exception"), StringComparison.Ordinal);
            Assert.Equal("/plans/quiet", (await secretariat.Submit(import, ("Exception", "The plan is law already"))).Location);
            Assert.Contains("Let out during Invented election: The plan is law already", (await product.Visitor().Open("/plans/quiet/versions")).Words, StringComparison.Ordinal);
        }
        finally
        {
            await product.Given.Changed(db => db.QuietPeriods.Remove(db.QuietPeriods.Single(row => row.Id == period.Id)));
        }
    }

    [Fact]
    public async Task A_new_date_stands_beside_the_one_that_was_promised()
    {
        var secretariat = await product.As("secretariat");
        var form = await secretariat.Open("/plans/icap/actions/2.03/change/rebaseline");
        var milestone = form.Document.QuerySelector("[name='Typed.MilestoneId']")!.GetAttribute("value")!;
        var late = await secretariat.Submit(form, ("Typed.MilestoneId", milestone), ("Typed.Wording", "Spring 2029"), ("Why.Reason", ""));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Say why: the reason is part of the action's public history"), (late.Status, late.SentenceBeside("Why.Reason")));
        var address = (await secretariat.Submit(form, ("Typed.MilestoneId", milestone), ("Typed.Wording", "Spring 2029"), ("Why.Reason", "The towns asked"))).Location;
        await (await product.As("certifier")).Submit(await (await product.As("certifier")).Open(address), "handler=Endorse");
        await (await product.As("moderator")).Submit(await (await product.As("moderator")).Open(address), "handler=Approve", ("Authority", "The chair"));
        var page = (await product.Visitor().Open("/plans/icap/actions/2.03")).Words;
        Assert.Contains("Spring 2029", page, StringComparison.Ordinal);
        Assert.Contains("by The chair", page, StringComparison.Ordinal);
        var baseline = Assert.Single((await product.Json("/api/v1/plans/icap/actions/2.03")).GetProperty("baselines").EnumerateArray());
        Assert.Equal(("Spring 2029", "2029-21", "The towns asked", "The chair"), (baseline.GetProperty("promised").GetProperty("text").GetString(), baseline.GetProperty("promised").GetProperty("edtf").GetString(), baseline.GetProperty("reason").GetString(), baseline.GetProperty("authority").GetString()));
        Assert.Equal((await product.Json("/api/v1/plans/icap/actions/2.03")).GetProperty("milestones")[0].GetProperty("promised").GetProperty("text").GetString(), baseline.GetProperty("before").GetString());
    }

    [Fact]
    public async Task Changes_on_their_way_are_listed_by_their_state()
    {
        var owner = await product.As("owner");
        await owner.Fill("/plans/icap/actions/1.04/change/withdraw", ("Why.Reason", "Overtaken by the spring review"));
        Assert.Contains("Overtaken by the spring review", (await owner.Open("/plans/icap/changes?state=Proposed")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Overtaken by the spring review", (await owner.Open("/plans/icap/changes?state=Refused")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merged_body_s_actions_are_looked_at_and_moved()
    {
        var secretariat = await product.As("secretariat");
        var (old, next) = (await product.Given.Body("Office of Old Streets", "OOS"), await product.Given.Body("Office of New Streets", "ONS"));
        var action = await product.Given.Action(lead: old);
        await product.Behind.RunAsync((SucceedBody succeed) => succeed.RunAsync(new(old.Key, next.Key, SuccessionKind.Merge, PartialDate.Parse("2026-05"), "By order"), Actor.CommandLine));
        Assert.NotNull((await secretariat.Open($"/bodies/{old.Key}")).Document.QuerySelector($"a[href='/bodies/{old.Key}/follows']"));
        var form = await secretariat.Open($"/bodies/{old.Key}/follows");
        Assert.Equal(next.Id.ToString(), form.Value("Moves[0].ToBodyId"));
        var preview = await secretariat.Submit(form);
        Assert.Contains("Office of New Streets takes the place of Office of Old Streets (accountable)", preview.Words, StringComparison.Ordinal);
        Assert.Equal(old.Id, await Accountable(action));
        await secretariat.Submit(preview, ("Save", "yes"));
        Assert.Equal(next.Id, await Accountable(action));
        Assert.Contains("there is nothing to move", (await secretariat.Open($"/bodies/{old.Key}/follows")).Words, StringComparison.Ordinal);
    }

    private Task<Guid?> Accountable(Guid action) =>
        product.Behind.LookAsync(db => db.ActionLeads.Where(lead => lead.ActionId == action && lead.To == null && lead.Role == LeadRole.Accountable).Select(lead => lead.BodyId).SingleAsync());
}
