using System.Globalization;
using System.Text;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Returning;
using Concord.Shared;
using Concord.Testing;

namespace Concord.Tests.Rounds;

public sealed class ReturnsFileTests : RoundTest
{
    [Fact]
    public async Task Out_and_back_in_changes_nothing_whatever_the_words_are()
    {
        var (action, round) = (await Action(), await Opened());
        await Save(await Return(round, action), Content() with
        {
            Progress = "Two lines,\r\n\"quoted\"; and\n=2+2", NextSteps = "=HYPERLINK(\"https://example.org\")", Risks = "-1, 'tis, '=1", Asks = "مرحبا 🙂", SpendPence = 125_050, Evidence = string.Join(' ', Enumerable.Repeat("word", 10_000)),
        });
        var bytes = await Downloaded(round);
        Assert.DoesNotContain(CsvFile.Read(Encoding.UTF8.GetString(bytes)).SelectMany(row => row), cell => cell.StartsWith('=') || cell.StartsWith('-'));
        var report = await Look(round, bytes);
        Assert.Equal((0, 0, 0), (report.Rows.Sum(row => row.Changes.Count), report.Rows.Sum(row => row.Faults.Count), report.Faults.Count));
        Assert.Equal("No row of the file can be saved", await Refused<UploadReturns>(verb => verb.TakeAsync(round, bytes, Owner.Actor)));
    }

    [Fact]
    public async Task Good_rows_are_taken_when_told_and_each_wrong_cell_is_named()
    {
        var (right, wrong) = (await Action(), await Action());
        var round = await Opened();
        var rows = CsvFile.Read(Encoding.UTF8.GetString(await Downloaded(round))).ToList();
        int At(string column) => Array.IndexOf(rows[0], column);
        (rows[1][At("Progress since last time")], rows[1][At("Status")], rows[1][At("Milestone 1: forecast")]) = ("Three halls.", "on track", "31/03/2027");
        (rows[2][At("Status")], rows[2][At("Spend to date")], rows[2][At("Milestone 1: forecast")], rows[2][At("Public line")]) = ("Withdrawn", "lots", "31 February 2027", new string('x', 1001));

        var bytes = Bytes(rows);
        var report = await Look(round, bytes);
        Assert.Equal(
            [(3, "Status", "Withdrawn"), (3, "Spend to date", "lots"), (3, "Milestone 1: forecast", "31 February 2027"), (3, "Public line", new string('x', 1001))],
            report.Rows.SelectMany(row => row.Faults).Select(fault => (fault.Line, fault.Column, fault.Found)));
        Assert.Contains(report.Rows[1].Faults, fault => fault.Expected == "Milestone 1: forecast must be a day, such as 30 September 2026 or 2026-09-30");
        Assert.Contains(report.Rows[1].Faults, fault => fault.Expected == "Status must be one of Not started, On track, At risk, Off track, Complete, Ongoing, Paused, Awaiting vehicle");
        Assert.Equal(ReturnState.NotStarted, (await Return(round, right)).State);

        Assert.Equal(1, (await Run<UploadReturns, UploadReturns.Taken>(verb => verb.TakeAsync(round, bytes, Owner.Actor))).Saved);
        var taken = (await Return(round, right)).Content;
        Assert.Equal(("Three halls.", ActionStatus.OnTrack, 31.March(2027)), (taken.Progress, taken.Status, taken.Forecasts.Single().Expected!.Value));
        Assert.Equal(ReturnState.NotStarted, (await Return(round, wrong)).State);
    }

    [Theory]
    [InlineData("3/4/2027", "2027-05-01", "3/4/2027")]
    [InlineData("04/05/27", "12/11/2026", "04/05/27")]
    [InlineData("03/13/2027", "3/4/2027", "3/4/2027")]
    [InlineData("3/4/2027", "30/4/2027", null)]
    [InlineData("5.5.2027", "2027-03-04", null)]
    [InlineData("3 April 2027", "", null)]
    public async Task Days_that_may_all_be_month_first_are_told_and_not_guessed(string first, string second, string? inDoubt)
    {
        await Action();
        await Action();
        var round = await Opened();
        var rows = CsvFile.Read(Encoding.UTF8.GetString(await Downloaded(round))).ToList();
        var at = Array.IndexOf(rows[0], "Milestone 1: forecast");
        (rows[1][at], rows[2][at]) = (first, second);
        Assert.Equal(inDoubt, (await Look(round, Bytes(rows))).InDoubt);
    }

    [Fact]
    public async Task A_file_that_has_become_stale_overwrites_nothing()
    {
        var (action, round) = (await Action(), await Opened());
        var rows = CsvFile.Read(Encoding.UTF8.GetString(await Downloaded(round))).ToList();
        await Save(await Return(round, action), Content());
        rows[1][Array.IndexOf(rows[0], "Progress since last time")] = "From the file";
        var fault = Assert.Single((await Look(round, Bytes(rows))).Rows.Single().Faults);
        Assert.Equal(ReturnsFile.Version, fault.Column);
        Assert.Contains("changed after this file was downloaded", fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_somebody_else_a_row_twice_and_a_column_that_nobody_knows_are_named()
    {
        await Action();
        await Action(Second);
        var round = await Opened();
        var rows = CsvFile.Read(Encoding.UTF8.GetString(await Downloaded(round))).ToList();
        Assert.Equal(2, rows.Count);
        rows[0] = [.. rows[0], "Colour"];
        rows[1] = [.. rows[1], "red"];
        var others = rows[1].ToArray();
        others[3] = Second.Key;
        var report = await Look(round, Bytes([rows[0], rows[1], others, rows[1]]));
        Assert.Equal("Colour", Assert.Single(report.Faults).Found);
        Assert.Equal([3, 4], report.Rows.SelectMany(row => row.Faults).Select(fault => fault.Line));
    }

    [Fact]
    public async Task A_row_that_somebody_else_was_quicker_with_is_named_and_keeps_no_other_from_being_saved()
    {
        var (first, second) = (await Action(), await Action());
        var round = await Opened();
        var rows = CsvFile.Read(Encoding.UTF8.GetString(await Downloaded(round))).ToList();
        foreach (var row in rows.Skip(1)) row[Array.IndexOf(rows[0], "Progress since last time")] = "From the file";
        var report = await Look(round, Bytes(rows));
        await Save(await Return(round, first), Content());
        var taken = await Run<UploadReturns, UploadReturns.Taken>(verb => verb.SaveAsync([.. report.Good], Owner.Actor));
        Assert.Equal(1, taken.Saved);
        Assert.Contains("Department of Firsts: This return was saved from somewhere else", Assert.Single(taken.Refused), StringComparison.Ordinal);
        Assert.Equal(("Two halls have been found.", "From the file"), ((await Return(round, first)).Content.Progress, (await Return(round, second)).Content.Progress));
    }

    [Fact]
    public async Task A_column_twice_is_named_and_a_row_that_ends_early_empties_nothing()
    {
        var (action, round) = (await Action(), await Opened());
        await Save(await Return(round, action), Content());
        var rows = CsvFile.Read(Encoding.UTF8.GetString(await Downloaded(round))).ToList();
        int[] order = [.. new[] { "Reference", "Reporting body", "Version (leave as it is)", "Status", "Progress since last time", "Next steps", "Public line" }.Select(column => Array.IndexOf(rows[0], column))];
        string[] header = [.. order.Select(at => rows[0][at]), "Status"], early = [.. order.Take(4).Select(at => rows[1][at])];
        early[3] = "At risk";
        var report = await Look(round, Bytes([header, early]));
        Assert.Equal(("Status", "one column of this name: only the first is read"), (Assert.Single(report.Faults).Column, report.Faults[0].Expected));
        Assert.Equal([("Status", "On track", "At risk")], Assert.Single(report.Good).Changes.Select(change => (change.Column, change.Before, change.After)));
    }

    [Theory]
    [InlineData("1,250.50", 125_050L), InlineData("£ 1 250.50", 125_050L), InlineData("1,234,567", 123_456_700L), InlineData("-12,000", -1_200_000L), InlineData(".5", 50L), InlineData("", null)]
    public void An_amount_is_read_with_its_thousands(string typed, long? pence) => Assert.Equal((true, pence), TypedText.Pence(typed));

    [Theory, InlineData("1250,50"), InlineData("1.250,50"), InlineData("1,25"), InlineData("1,2500"), InlineData(",250"), InlineData("1250,500"), InlineData("1,250,5")]
    public void A_comma_that_does_not_stand_before_three_digits_is_not_guessed_at(string typed) => Assert.False(TypedText.Pence(typed).Understood);

    [Theory]
    [InlineData("Reference;Reporting body;Version (leave as it is)\r\nEX;b;1\r\n", "EX")]
    [InlineData("\uFEFFReference,Reporting body,Version (leave as it is)\n\"a\nb\",b,1", "a\nb")]
    public void A_spreadsheets_own_ways_are_read(string text, string first)
    {
        var rows = CsvRows.Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal((2, 2, first), (rows.Count, rows[1].Line, rows[1].Cells[0]));
    }

    [Fact]
    public void What_is_no_table_is_refused_in_words()
    {
        Assert.Contains("line 2", Assert.Throws<RuleBroken>(() => CsvRows.Read("a,b\n\"c,d\n"u8.ToArray())).Message, StringComparison.Ordinal);
        Assert.Contains("CSV UTF-8", Assert.Throws<RuleBroken>(() => CsvRows.Read([0xC3, 0x28])).Message, StringComparison.Ordinal);
    }

    private Task<UploadReturns.Report> Look(Guid round, byte[] bytes) => Run<UploadReturns, UploadReturns.Report>(verb => verb.LookAsync(round, bytes, Owner.Actor));

    private async Task<byte[]> Downloaded(Guid round)
    {
        var found = await Round(round);
        return Bytes(await Run<ReturnsFile, IReadOnlyList<string[]>>(verb => verb.RowsAsync(found, Owner.Actor)));
    }

    private static byte[] Bytes(IReadOnlyList<string[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var row in rows) Csv.WriteRow(text, row);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
