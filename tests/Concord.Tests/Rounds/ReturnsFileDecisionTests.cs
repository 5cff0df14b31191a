using System.Globalization;
using System.Text;
using Concord.Rounds.Deciding;
using Concord.Rounds.Returning;
using Concord.Shared;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds;

public sealed class ReturnsFileDecisionTests : RoundTest
{
    private Guid action, round, leases, rents;

    protected override async Task BeginAsync()
    {
        await base.BeginAsync();
        action = await Action();
        var before = await Opened();
        await Returned(before, action);
        await Frozen(before);
        leases = await Decided(before, "Sign two leases,\nand say \"when\"", 1.December(2026));
        rents = await Decided(before, "=Find out the rents", null);
        await Published(before);
        Today = 1.January(2027);
        round = await Opened(new(1.October(2026), 31.December(2026), 1.January(2027), 15.January(2027), 22.January(2027), 4.February(2027)));
    }

    [Fact]
    public async Task What_was_decided_goes_out_with_its_answer_and_comes_back_unchanged()
    {
        await Save(await Return(round, action), Content() with { FollowUps = [new(leases, "One,\r\nof \"two\"", false), new(rents, "=SUM(1)", true)] });
        var rows = await Downloaded();
        Assert.Equal(
            ["Round 1, decision 1: Sign two leases,\nand say \"when\" (for Department of Firsts, by 1 December 2026)", "One,\r\nof \"two\"", "No", "Round 1, decision 2: =Find out the rents (for Department of Firsts)", "=SUM(1)", "Yes"],
            rows[1][At(rows, "Decision 1")..(At(rows, "Decision 2: done") + 1)]);
        var report = await Look(rows);
        Assert.Equal((0, 0, 0), (report.Rows.Sum(row => row.Changes.Count), report.Rows.Sum(row => row.Faults.Count), report.Faults.Count));
    }

    [Fact]
    public async Task Answers_are_taken_each_for_the_decision_that_it_stands_beside()
    {
        var rows = await Downloaded();
        (rows[1][At(rows, "Decision 1: what has been done")], rows[1][At(rows, "Decision 2: done")]) = ("Both are signed.", "yes");
        await Done(leases);
        var refused = Assert.Single((await Look(rows)).Rows.Single().Faults);
        Assert.Equal(("Decision 1", 2), (refused.Column, refused.Line));
        Assert.StartsWith("a decision that this return has to answer", refused.Expected, StringComparison.Ordinal);

        rows[1][At(rows, "Decision 1: what has been done")] = "";
        Assert.Equal([("Decision 2: done", "No", "Yes")], (await Look(rows)).Rows.Single().Changes.Select(change => (change.Column, change.Before, change.After)));
        Assert.Equal(1, (await Run<UploadReturns, UploadReturns.Taken>(verb => verb.TakeAsync(round, Bytes(rows), Owner.Actor))).Saved);
        Assert.Equal(new(rents, "", true), Assert.Single((await Return(round, action)).Content.FollowUps));
    }

    [Fact]
    public async Task A_wrong_answer_is_named_by_its_cell()
    {
        var rows = await Downloaded();
        (rows[1][At(rows, "Decision 1: done")], rows[1][At(rows, "Decision 2: what has been done")]) = ("perhaps", new string('x', 2001));
        Assert.Equal(
            [("Decision 1: done", "Decision 1: done must be Yes or No"), ("Decision 2: what has been done", "The answer must be 2,000 characters or fewer")],
            (await Look(rows)).Rows.Single().Faults.Select(fault => (fault.Column, fault.Expected)));
    }

    [Fact]
    public async Task A_decision_twice_and_columns_left_out_lose_no_answer()
    {
        await Save(await Return(round, action), Content() with { FollowUps = [new(leases, "One of two.", false)] });
        var rows = await Downloaded();
        (rows[1][At(rows, "Decision 2")], rows[1][At(rows, "Decision 2: what has been done")]) = (rows[1][At(rows, "Decision 1")], "Another answer.");
        Assert.StartsWith("each decision once in a row", Assert.Single((await Look(rows)).Rows.Single().Faults).Expected, StringComparison.Ordinal);

        rows = await Downloaded();
        rows[1][At(rows, "Risks")] = "None.";
        var kept = Enumerable.Range(0, rows[0].Length).Where(at => !rows[0][at].StartsWith("Decision", StringComparison.Ordinal)).ToList();
        Assert.Equal(1, (await Run<UploadReturns, UploadReturns.Taken>(verb => verb.TakeAsync(round, Bytes([.. rows.Select(row => kept.Select(at => row[at]).ToArray())]), Owner.Actor))).Saved);
        Assert.Equal("One of two.", Assert.Single((await Return(round, action)).Content.FollowUps).Answer);
    }

    [Fact]
    public async Task The_page_about_the_file_lists_its_columns()
    {
        await Done(rents);
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Concord.slnx"))) root = Path.GetDirectoryName(root)!;
        var listed = File.ReadLines(Path.Combine(root, "docs", "returns-file.md")).SkipWhile(line => line != "## The columns").TakeWhile(line => line != "## What the messages mean")
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1]);
        Assert.Equal((await Downloaded())[0], listed);
    }

    private static int At(List<string[]> rows, string column) => Array.IndexOf(rows[0], column);

    private Task<Guid> Decided(Guid before, string text, DateOnly? due) => Run<RecordDecision, Guid>(verb => verb.RunAsync(new(before, null, null, text, "Department of Firsts", due, action), Secretariat.Actor));

    private async Task Done(Guid decision)
    {
        var version = await Look(db => db.Decisions.Where(row => row.Id == decision).Select(row => row.Version).SingleAsync());
        await Run<RecordDecision>(verb => verb.DoneAsync(decision, version, Today, "It was done.", Secretariat.Actor));
    }

    private Task<UploadReturns.Report> Look(List<string[]> rows) => Run<UploadReturns, UploadReturns.Report>(verb => verb.LookAsync(round, Bytes(rows), Owner.Actor));

    private async Task<List<string[]>> Downloaded()
    {
        var found = await Round(round);
        return [.. await Run<ReturnsFile, IReadOnlyList<string[]>>(verb => verb.RowsAsync(found, Owner.Actor))];
    }

    private static byte[] Bytes(IReadOnlyList<string[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var row in rows) Csv.WriteRow(text, row);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
