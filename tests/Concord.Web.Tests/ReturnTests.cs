using Concord.Plans;
using Concord.Rounds.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Tests;

/// <summary>A return over HTTP, from its writer to its moderator.</summary>
public sealed class ReturnTests(Product product) : IClassFixture<Product>
{
    private GivenRounds Rounds => new(product.Behind.Services);

    [Fact]
    public async Task A_return_goes_from_its_owner_through_clearance_and_a_challenge_to_its_moderation()
    {
        var round = await Rounds.Open("icap", "2.01");
        var (writer, certifier, moderator) = (await product.As("coordinator"), await product.As("certifier"), await product.As("moderator"));
        Assert.Contains("ICAP-2.01", (await writer.Open("/work")).Words, StringComparison.Ordinal);
        var page = await writer.Open($"{round.Address("icap")}/returns/2.01/home-office");

        var refused = await writer.Press(page, "Submit", ("status", "On track"), ("confidence", "Red"), ("progress", "Two halls"), ("publicLine", ""));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity, string.Join('\n', product.Faults.All));
        Assert.Equal(("A rating of red needs a recovery step", "Say who takes the recovery step", "Write the line that the public will read"), (refused.SentenceBeside("recoveryStep"), refused.SentenceBeside("recoveryOwner"), refused.SentenceBeside("publicLine")));
        Assert.All(refused.Summary, line => Assert.NotNull(line.Target));
        Assert.Equal("Two halls", refused.Value("progress"));

        var submitted = await writer.Press(refused, "Submit", ("recoveryStep", "Find another"), ("recoveryOwner", "Deputy director"), ("publicLine", "Work goes on in two towns."));
        Assert.Contains("was submitted", (await writer.Follow(submitted)).Words, StringComparison.Ordinal);

        var waiting = await certifier.Open($"{round.Address("icap")}/clearance");
        Assert.Contains("1 return to clear", waiting.Heading, StringComparison.Ordinal);
        var silent = await certifier.Submit(waiting, "handler=Decline");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Equal("Say what has to change before you clear it", Assert.Single(silent.Summary).Sentence);
        await certifier.Submit(silent, "handler=Decline", (silent.Document.QuerySelector("main textarea")!.GetAttribute("name")!, "Name the halls"));
        page = await writer.Open($"{round.Address("icap")}/returns/2.01/home-office");
        Assert.Contains("Name the halls", page.Words, StringComparison.Ordinal);
        await writer.Press(page, "Submit", ("progress", "Two halls: Elm Street, Oak Street"));
        var test = await DoneMeans("Ten halls are open");
        waiting = await certifier.Open($"{round.Address("icap")}/clearance");
        Assert.Contains("What done means was changed after this was submitted", waiting.Words, StringComparison.Ordinal);
        Assert.Contains(test, (await writer.Open($"{round.Address("icap")}/returns/2.01/home-office")).Words, StringComparison.Ordinal);
        await DoneMeans(test);
        Assert.DoesNotContain("What done means was changed", (waiting = await certifier.Open($"{round.Address("icap")}/clearance")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await certifier.Submit(waiting, "handler=Clear")).Status);

        await Rounds.Move(round.Id, RoundState.ClosedForReturns);
        var one = $"{round.Address("icap")}/moderation/2.01/home-office";
        await moderator.Submit(await moderator.Open(one), "handler=Rate", ("Confidence", "amber"), ("Why", "The leases are signed"));
        await moderator.Submit(await moderator.Open(one), "handler=Challenge", ("Field", "progress"), ("Question", "Since when?"));
        page = await writer.Open($"{round.Address("icap")}/returns/2.01/home-office");
        Assert.Contains("Since when?", page.Words, StringComparison.Ordinal);
        var challenge = (await Rounds.Return(round.Id, "2.01")).Challenges.Single().Id;
        Assert.Equal(HttpStatusCode.Found, (await writer.Press(page, "Reply", ("challenge", challenge.ToString()), ($"reply{challenge:N}", "Since May"))).Status);
        var seen = await moderator.Open(one);
        Assert.Contains("Since May", seen.Words, StringComparison.Ordinal);
        Assert.Equal(["Red", "Amber"], seen.Document.QuerySelectorAll("main .concord-ratings .concord-rating").Select(rating => rating.TextContent));
        Assert.Equal(HttpStatusCode.Found, (await moderator.Submit(seen, "handler=Accept")).Status);

        var history = await moderator.Open($"{round.Address("icap")}/returns/2.01/home-office/history");
        Assert.Contains(seen.Document.QuerySelectorAll("main a"), link => link.GetAttribute("href") == $"{round.Address("icap")}/returns/2.01/home-office/history");
        Assert.Equal(["Accepted", "Replied: Progress since last time", "Challenged: Progress since last time", "Moderated rating: Amber", "Cleared", "Submitted for clearance", "Saved", "Declined", "Submitted for clearance", "Saved"],
            history.Document.QuerySelectorAll("main .concord-timeline h2").Select(step => step.TextContent));
        Assert.Equal((" halls", " halls: Elm Street, Oak Street"), (history.Document.QuerySelector("main del")!.TextContent, history.Document.QuerySelector("main ins")!.TextContent));

        var kept = await Rounds.Return(round.Id, "2.01");
        Assert.Equal((ReturnState.Accepted, "red", "amber"), (kept.State, kept.Confidence, kept.Moderated!.Confidence));
    }

    [Fact]
    public async Task A_second_tab_sees_both_texts_and_loses_nothing()
    {
        var round = await Rounds.Open("icap", "2.01");
        var writer = await product.As("coordinator");
        var address = $"{round.Address("icap")}/returns/2.01/home-office";
        var (one, two) = (await writer.Open(address), await writer.Open(address));
        await writer.Submit(one, ("progress", "From the first tab"), ("risks", "A risk of the first"));
        var conflict = await writer.Submit(two, ("progress", "From the second tab"), ("nextSteps", "A step of the second"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, conflict.Status);
        Assert.Contains("From the first tab", conflict.Document.QuerySelector("[aria-labelledby=conflict]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("From the second tab", "A risk of the first", "A step of the second"), (conflict.Value("progress"), conflict.Value("risks"), conflict.Value("nextSteps")));
        Assert.Equal(HttpStatusCode.Found, (await writer.Submit(conflict)).Status);
        var kept = (await Rounds.Return(round.Id, "2.01")).Content;
        Assert.Equal(("From the second tab", "A risk of the first", "A step of the second"), (kept.Progress, kept.Risks, kept.NextSteps));
    }

    [Fact]
    public async Task A_script_that_saves_is_told_the_new_version_a_conflict_and_what_is_wrong()
    {
        var round = await Rounds.Open("icap", "2.01");
        var writer = await product.As("coordinator");
        var page = await writer.Open($"{round.Address("icap")}/returns/2.01/home-office");
        async Task<Answer> Autosave(params (string Name, string Value)[] fields)
        {
            using var body = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", await writer.Token())).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
            return await writer.Send(HttpMethod.Post, page.Address.AbsolutePath, body, ("X-Requested-With", "autosave"));
        }
        var version = page.Value("version");
        var saved = await Autosave(("version", version), ("progress", "As it is typed"));
        Assert.Equal((HttpStatusCode.OK, "As it is typed"), (saved.Status, (await Rounds.Return(round.Id, "2.01")).Content.Progress));
        Assert.Contains((await Rounds.Return(round.Id, "2.01")).Version.ToString(), saved.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await Autosave(("version", version), ("progress", "From an old tab"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Autosave(("version", (await Rounds.Return(round.Id, "2.01")).Version.ToString()), ("spend", "lots"))).Status);
        Assert.Equal("As it is typed", (await Rounds.Return(round.Id, "2.01")).Content.Progress);
    }

    [Fact]
    public async Task Ten_thousand_words_emoji_and_right_to_left_are_kept_as_typed()
    {
        var round = await Rounds.Open("icap", "2.01");
        var writer = await product.As("coordinator");
        var words = string.Join(' ', Enumerable.Range(1, 10_000).Select(number => $"word{number}"));
        var page = await writer.Open($"{round.Address("icap")}/returns/2.01/home-office");
        await writer.Submit(page, ("progress", words), ("asks", "مرحبا بالجيران 🙂\r\nثانيا"), ("risks", "<script>alert(1)</script>"));
        var kept = (await Rounds.Return(round.Id, "2.01")).Content;
        Assert.Equal((words, "مرحبا بالجيران 🙂\nثانيا", "<script>alert(1)</script>"), (kept.Progress, kept.Asks, kept.Risks));
        Assert.Equal(words, (await writer.Open(page.Address.AbsolutePath)).Value("progress"));
    }

    [Fact]
    public async Task Returns_are_taken_out_and_brought_back()
    {
        var round = await Rounds.Open("icap", "2.01");
        var writer = await product.As("coordinator");
        var before = (await Rounds.Return(round.Id, "2.01")).Content;
        var file = (await writer.Open($"{round.Address("icap")}/returns.csv")).Text;
        var rows = CsvFile.Read(file).ToList();
        rows[1][Array.IndexOf(rows[0], "Progress since last time")] = "From a spreadsheet";
        rows[1][Array.IndexOf(rows[0], "Completed on")] = "3/4/2026";
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var row in rows) Shared.Csv.WriteRow(text, row);
        var looked = await writer.Upload($"{round.Address("icap")}/returns/upload", "Chosen", "returns.csv", System.Text.Encoding.UTF8.GetBytes(text.ToString()));
        Assert.Contains("From a spreadsheet", looked.Words, StringComparison.Ordinal);
        Assert.Contains("“3/4/2026”, were read day first, and nothing in this file shows that they were written so", looked.Words, StringComparison.Ordinal);
        Assert.Equal(before.Progress, (await Rounds.Return(round.Id, "2.01")).Content.Progress);
        Assert.Equal(HttpStatusCode.Found, (await writer.Submit(looked, "handler=Take")).Status);
        Assert.Equal("From a spreadsheet", (await Rounds.Return(round.Id, "2.01")).Content.Progress);
        Assert.Equal(before.Status, (await Rounds.Return(round.Id, "2.01")).Status);
    }

    // Behind the product's back; gives what it was.
    private async Task<string> DoneMeans(string test)
    {
        var was = await product.Behind.LookAsync(db => db.Actions.Where(row => row.Ref == "ICAP-2.01").Select(row => row.DoneMeans).SingleAsync());
        await product.Behind.LookAsync(db => db.Actions.Where(row => row.Ref == "ICAP-2.01").ExecuteUpdateAsync(set => set.SetProperty(row => row.DoneMeans, test)));
        return was;
    }
}
