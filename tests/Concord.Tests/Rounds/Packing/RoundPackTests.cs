using System.Text.Json.Nodes;
using Concord.Data;
using Concord.People.Domain;
using Concord.Places;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Deciding;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Rounds.Packing;
using Concord.Rounds.Picturing;
using Concord.Shared.Documents;
using Concord.Testing;
using Concord.Tests.Plans.Exporting;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds.Packing;

public sealed class RoundPackTests : RoundTest
{
    private static RoundDates Later => new(1.October(2026), 31.December(2026), 4.January(2027), 15.January(2027), 22.January(2027), 4.February(2027));

    [Fact]
    public async Task The_first_pack_has_nothing_to_compare_with()
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        var pack = await Pack(round);
        Assert.Equal([new Movement("On track", 1, null)], pack.Statuses);
        Assert.Equal("not comparable", pack.Statuses[0].InWords);
        Assert.Empty(pack.InDoubt);
    }

    [Fact]
    public async Task Reds_come_before_ambers_and_what_moved_is_named()
    {
        var (steady, sinking, silent) = (await Action(), await Action(), await Action(Second));
        var round = await Opened();
        await Returned(round, steady, Content(ActionStatus.AtRisk, "amber"));
        await Returned(round, sinking);
        await Frozen(round);

        Today = 4.January(2027);
        var next = await Opened(Later);
        await Returned(next, steady, Content(ActionStatus.AtRisk, "amber") with { Progress = "Another hall was found." });
        await Returned(next, sinking, Content(ActionStatus.OffTrack, "red") with { RecoveryStep = "Ask the council.", RecoveryOwner = "Director", Asks = "Release the reserve by March." });
        await Frozen(next);

        var pack = await Pack(next);
        Assert.Equal([sinking, steady], pack.InDoubt.Select(each => each.Frozen.ActionId));
        Assert.Equal([sinking], pack.Worsened.Select(each => each.Frozen.ActionId));
        Assert.Equal([("Green", 0, "down 1"), ("Amber", 1, "no change"), ("Red", 1, "up 1")], pack.Ratings.Where(each => each.Now > 0 || each.Before > 0).Select(each => (each.Label, each.Now, each.InWords)));
        Assert.Equal([silent], pack.NonReturns.Select(each => each.Action.Frozen.ActionId));
        Assert.Equal(["Release the reserve by March."], pack.Asks.Select(each => each.Return.Content!.Asks));
    }

    [Fact]
    public async Task An_action_about_which_nobody_was_asked_is_named_and_counted()
    {
        var (led, orphan) = (await Action(), await Given.Action(PlanId));
        var round = await Opened();
        await Returned(round, led);
        await Frozen(round);
        var pack = await Pack(round);
        Assert.Equal([orphan], pack.NobodyAsked.Select(each => each.Frozen.ActionId));
        Assert.Contains($"2 actions. 1 returns, 0 nil returns, 0 asked and silent. About 1 nobody was asked: {pack.NobodyAsked[0].Frozen.Ref}.", await TextOf(round));
        Assert.Contains("Nobody was asked", (await new PackDocument(pack).Written().Blocks.ToListAsync()).OfType<Heading>().Select(heading => heading.Text));
    }

    [Fact]
    public async Task With_all_departments_the_words_are_those_of_the_one_whose_rating_is_shown()
    {
        var third = await Given.Body("Department of Thirds", "DT");
        var action = await Given.Action(PlanId, with: each => each.AddLead(null, LeadRole.AllDepartments, "All departments", null));
        var round = await Opened();
        await Returned(round, action, Content(confidence: "green") with { Progress = "All is well with the first." });
        await Returned(round, action, Content(ActionStatus.OffTrack, "red") with { Progress = "Nothing works at the second.", RecoveryStep = "Ask the council.", RecoveryOwner = "Director" }, Second);
        var worse = await Return(round, action, third);
        var owner = await Given.Person(Role.Owner, third.Scope);
        await Save(worse, Content(ActionStatus.OffTrack, "red") with { Progress = "It was excused.", RecoveryStep = "None.", RecoveryOwner = "Nobody" }, owner);
        await Submit(worse, owner);
        await Clear(worse);
        await Run<ExcuseReturn>(async verb => await verb.RunAsync(worse.Id, (await Fresh(worse)).Version, "It has no part in it", Secretariat.Actor));
        await Frozen(round);

        var frozen = Assert.Single((await Pack(round)).InDoubt).Frozen;
        Assert.Equal(("Red", Second.Id, "Nothing works at the second."), (frozen.Rating!.Label, frozen.SpokenBy, frozen.Spoken!.Content!.Progress));
        var text = await TextOf(round);
        Assert.Contains("All departments; these are the words of Department of Seconds", text);
        Assert.Contains("Nothing works at the second.", text);
        Assert.Contains("Ask the council.", text);
        Assert.Contains("Department of Firsts: rates it Green", text);
        Assert.DoesNotContain("All is well with the first.", text);
    }

    [Fact]
    public async Task A_cleared_return_that_was_excused_afterwards_does_not_speak()
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action, Content(ActionStatus.OffTrack, "red") with { RecoveryStep = "Ask the council.", RecoveryOwner = "Director" });
        await Run<ExcuseReturn>(async verb => await verb.RunAsync((await Return(round, action)).Id, (await Return(round, action)).Version, "It was asked by mistake", Secretariat.Actor));
        await Frozen(round);
        var frozen = Assert.Single((await Pack(round)).Actions).Frozen;
        Assert.Equal((ReturnOutcome.Excused, null, ""), (frozen.Outcome, frozen.Rating, frozen.PublicLine));
    }

    [Fact]
    public async Task Ratings_of_two_scales_are_never_compared()
    {
        var action = await Action();
        var round = await Opened(scale: ShippedScales.FivePoints);
        await Returned(round, action, Content(ActionStatus.AtRisk, "amber"));
        await Frozen(round);
        Today = 4.January(2027);
        var next = await Opened(Later, ShippedScales.ThreePoints);
        await Returned(next, action, Content() with { Progress = "More." });
        await Frozen(next);
        var pack = await Pack(next);
        Assert.False(pack.SameScale);
        Assert.Empty(pack.Improved);
        Assert.All(pack.Ratings, each => Assert.Equal("not comparable", each.InWords));
        Assert.Contains("ratings are not compared", await TextOf(next));
    }

    [Fact]
    public async Task A_decision_is_carried_by_the_next_pack_until_it_is_done()
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        Assert.Equal(2, await Run<KeepAgenda, int>(verb => verb.SuggestAsync(round, Secretariat.Actor)) + 1);
        var decision = await Run<RecordDecision, Guid>(verb => verb.RunAsync(new(round, null, null, "Sign two leases.", "Department of Firsts", 1.December(2026), action), Secretariat.Actor));
        await Published(round);

        Today = 4.January(2027);
        var next = await Opened(Later);
        await Returned(next, action, Content() with { Progress = "One lease is signed.", FollowUps = [new(decision, "One of two is signed.", false)] });
        await Frozen(next);
        var followUp = Assert.Single((await Pack(next)).FollowUps);
        Assert.Equal(("Sign two leases.", "One of two is signed."), (followUp.Text, followUp.Answer));

        // Whatever day is typed, the pack is what the group was given.
        Today = 1.April(2027);
        var quarter = await OwedIn(next);
        Assert.Equal("Enter the day on which it was done: a day that has come", await Refused<RecordDecision>(async verb => await verb.DoneAsync(decision, await VersionOfDecision(decision), 2.April(2027), "Both are signed.", Secretariat.Actor)));
        await Run<RecordDecision>(async verb => await verb.DoneAsync(decision, await VersionOfDecision(decision), 2.December(2026), "Both are signed.", Secretariat.Actor));
        await Look(db => db.Decisions.ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, "Sign none.")));
        Assert.Equal([followUp], (await Pack(next)).FollowUps);
        Assert.Equal(["Sign two leases."], quarter);
        Assert.Equal(quarter, await OwedIn(next));
    }

    [Fact]
    public async Task The_pack_compares_with_the_round_before_as_it_was_at_the_freeze()
    {
        var action = await Action();
        var (first, second) = (await Opened(), await Opened(Later));
        await Returned(second, action, Content(ActionStatus.AtRisk, "amber"));
        await Frozen(second);
        await Returned(first, action);
        await Frozen(first);
        Assert.Null((await Pack(second)).Before);
        Assert.Empty((await Pack(second)).Worsened);
    }

    [Fact]
    public async Task What_was_frozen_before_schema_2_reads_as_it_did()
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        var decision = await Run<RecordDecision, Guid>(verb => verb.RunAsync(new(round, null, null, "Sign two leases.", "Department of Firsts", null, action), Secretariat.Actor));
        await Published(round);
        Today = 4.January(2027);
        var next = await Opened(Later);
        await Returned(next, action, Content() with { Progress = "One lease is signed.", FollowUps = [new(decision, "One of two is signed.", false)] });
        await Frozen(next);
        var now = await Pack(next);

        // As it was written then: without what schema 2 added, and hashed so.
        await Given.Changed(db =>
        {
            var line = db.SnapshotLines.Single(row => row.RoundId == next);
            Replace(db, line, row => row.Content, Without(line.Content, "spokenBy"));
            Replace(db, line, row => row.Sha256, FreezeRound.Sha256Of(line.Content));
            var snapshot = db.Snapshots.Single(row => row.RoundId == next);
            Replace(db, snapshot, row => row.Content, Without(snapshot.Content, "before", "followUps").Replace("\"schemaVersion\":3", "\"schemaVersion\":1", StringComparison.Ordinal));
            Replace(db, snapshot, row => row.SchemaVersion, 1);
            Replace(db, snapshot, row => row.Sha256, FreezeRound.Hash(snapshot.Content, [line.Sha256]));
        });
        var old = await Pack(next);
        Assert.Equal(1, old.Round.SchemaVersion);
        Assert.Equal(now.FollowUps, old.FollowUps);
        Assert.Equal(now.Before!.Number, old.Before!.Number);
        Assert.Equal(now.Actions[0].Frozen.Spoken!.Content, old.Actions[0].Frozen.Spoken!.Content);
        Assert.Equal(old.Sha256, await Look(async db => FreezeRound.Hash((await db.Snapshots.SingleAsync(row => row.RoundId == next)).Content, [FreezeRound.Sha256Of((await db.SnapshotLines.SingleAsync(row => row.RoundId == next)).Content)])));
    }

    [Fact]
    public async Task The_cover_note_is_written_until_the_pack_is_issued()
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        await Run<WritePack>(async verb => await verb.CoverNoteAsync(round, await VersionOf(round), "A quiet quarter.", Secretariat.Actor));
        await Move(round, RoundState.PackIssued);
        Assert.Equal("The pack has been issued: its cover note stays as it is", await Refused<WritePack>(async verb => await verb.CoverNoteAsync(round, await VersionOf(round), "A loud one.", Secretariat.Actor)));
        Assert.Contains("A quiet quarter.", await TextOf(round));
    }

    [Theory, InlineData("odt"), InlineData("docx")]
    public async Task The_same_round_gives_the_same_bytes(string type)
    {
        var action = await Given.Action(PlanId, First, doneMeans: "It is open");
        var milestone = await Look(db => db.Milestones.Where(row => row.ActionId == action).Select(row => row.Id).SingleAsync());
        var round = await Opened();
        await Returned(round, action, Content(ActionStatus.OffTrack, "amber") with { Forecasts = [new(milestone, 1.September(2027), null, "The lease is slow")] });
        await Frozen(round);
        var first = await FileOf(round, type);
        Today = 1.December(2026);
        Assert.Equal(first, await FileOf(round, type));
        Assert.Contains("Working days by which milestones are later", System.Text.Encoding.UTF8.GetString(Unpacked(first, type == "odt" ? "content.xml" : "word/document.xml")));
    }

    [Theory, InlineData("odt"), InlineData("docx")]
    public async Task LibreOffice_opens_it_and_makes_a_pdf_with_every_part(string type)
    {
        var late = await Given.Action(PlanId, First, doneMeans: "It is open");
        var milestone = await Look(db => db.Milestones.Where(row => row.ActionId == late).Select(row => row.Id).SingleAsync());
        var (red, silent) = (await Action(), await Action(Second));
        var round = await Opened();
        await Returned(round, late, Content(ActionStatus.OffTrack, "amber") with { Forecasts = [new(milestone, 1.September(2027), null, "The lease is slow")] });
        await Returned(round, red, Content(ActionStatus.OffTrack, "red") with { RecoveryStep = "Ask the council.", RecoveryOwner = "Director", Asks = "Release the reserve by March.", Risks = "القاعة قد تُباع" });
        await Frozen(round);
        var pages = await LibreOffice.PagesAsync(await LibreOffice.ConvertAsync(await FileOf(round, type), type, "pdf"));
        Assert.SkipWhen(pages is null, "pdftotext is not installed here, so nobody has read the PDF");
        var text = string.Join('\n', pages);
        foreach (var part in new[] { "At a glance", "In doubt: red and amber first", "Slippage", "Decisions sought", "No return", "Every action", "Release the reserve by March." }) Assert.Contains(part, text);
        Assert.Contains((await Pack(round)).Actions.Single(each => each.Frozen.ActionId == silent).Frozen.Ref, text);
    }

    private static void Replace<TRow, TValue>(ConcordDb db, TRow row, System.Linq.Expressions.Expression<Func<TRow, TValue>> of, TValue value) where TRow : class => db.Entry(row).Property(of).CurrentValue = value;

    private static string Without(string json, params string[] names)
    {
        var read = JsonNode.Parse(json)!.AsObject();
        foreach (var name in names) Assert.True(read.Remove(name));
        return read.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private Task<Guid> VersionOfDecision(Guid decision) => Look(db => db.Decisions.Where(row => row.Id == decision).Select(row => row.Version).SingleAsync());

    private async Task<IReadOnlyList<string>> OwedIn(Guid round)
    {
        var (frozen, body) = (await Round(round), (await Run<BodyRegister, IReadOnlyList<BodyRegister.Entry>>(register => register.AllAsync())).Single(each => each.Id == First.Id));
        return [.. (await Run<BodyQuarter, BodyQuarter.Page?>(quarter => quarter.RunAsync(frozen, body)))!.Decisions.Select(owed => owed.Decision.Text)];
    }

    private Task<PackContent> Pack(Guid round) => Run<RoundPack, PackContent>(verb => verb.OfAsync(round, Secretariat.Actor));

    private async Task<byte[]> FileOf(Guid round, string type)
    {
        using var file = new MemoryStream();
        await Run<WritePack>(verb => verb.ToAsync(round, type, file, Secretariat.Actor));
        return file.ToArray();
    }

    private static byte[] Unpacked(byte[] file, string part)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        using var text = new MemoryStream();
        using var entry = zip.GetEntry(part)!.Open();
        entry.CopyTo(text);
        return text.ToArray();
    }

    private async Task<string> TextOf(Guid round)
    {
        var blocks = await new PackDocument(await Pack(round)).Written().Blocks.ToListAsync();
        return string.Join('\n', blocks.OfType<Paragraph>().Select(paragraph => string.Concat(paragraph.Words.Select(words => words.Text))));
    }
}
