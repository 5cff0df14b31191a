using System.Text.Json;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Exporting.Tables;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Exporting;

/// <summary>What was taken out, read back by readers that share no code with the writers: every table says the same, cell for cell.</summary>
public sealed class RoundTripTests : ExportTest
{
    private static readonly string[] Contract = """
        reference, chapter number, chapter, action, parts, led by, delivery, kind, done means, target figure, target unit, milestone reference, milestone, milestone delivery, milestone led by, slipped from,
        indicator reference, indicator, indicator delivery, delivery as EDTF, earliest, latest, rule, status, status note, status on, action now, address, origin, review cadence, what would stop it, footnotes
        """.Split([", ", ",\n"], StringSplitOptions.TrimEntries);

    private async Task<IReadOnlyList<string[]>> Csv() =>
        [.. CsvFile.Read(await ExportText("csv")).Select(row => row.Select(Concord.Shared.Csv.Unguarded).ToArray())];

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Rows()
    {
        var file = await Csv();
        return [.. file.Skip(1).Select(row => Contract.Select((heading, at) => (heading, cell: row[at])).ToDictionary(each => each.heading, each => each.cell))];
    }

    [Fact]
    public async Task The_headings_are_the_contract_s_then_the_languages_then_the_document_s_own()
    {
        Assert.Equal(Contract, PlanTable.Headings);
        var headings = (await Csv())[0];
        Assert.Equal([.. Contract, "action (cy)", "milestone (fr)", "indicator (fr)", "Cost", "Notes", "Notes"], headings);
    }

    [Fact]
    public async Task An_action_without_milestones_is_one_row_with_empty_cells_for_them()
    {
        var row = (await Rows())[0];
        Assert.Equal("EX-1.01|1|Halls, “greens” & squares|Open a hall.|Find a place, \"soon\".\nOpen its doors.|HO / DoP|Spring 2027|Fund|Both doors are open.|1560|people|||||||", string.Join('|', Contract.Take(18).Select(heading => row[heading])));
        Assert.Equal("2027-21|2027-03-01|2027-05-31|Spring ends on 31 May|On track|One is open.|2026-04-02|Open two halls.|https://concord.example/plans/ex/actions/1.01||||[3] See “10 km² of green”, [2] of 2018: https://example.org/a?b=1\n[1] =Again", string.Join('|', Contract.Skip(19).Select(heading => row[heading])));
        Assert.Equal("", (await Rows())[1]["action now"]);
    }

    [Fact]
    public async Task Each_leaf_is_a_row_and_says_its_own_promise()
    {
        var rows = (await Rows()).Where(row => row["reference"] == "EX-2.01").ToList();
        Assert.Equal(
        [
            "M1|Ask ten towns.|31 March 2027|DoP|June 2026\nJuly 2026|I1|Ten answers.||2027-03-31|2027-03-31|2027-03-31",
            "M1|Ask ten towns.|31 March 2027|DoP|June 2026\nJuly 2026|I2|All published.|by June 2027|../2027-06||2027-06-30",
            "|Ask again.|later||||||||",
            "|||||" + "|People say so.||||",
        ], rows.Select(row => string.Join('|', new[] { "milestone reference", "milestone", "milestone delivery", "milestone led by", "slipped from", "indicator reference", "indicator", "indicator delivery", "delivery as EDTF", "earliest", "latest" }.Select(heading => row[heading]))));
        Assert.All(rows, row => Assert.Equal("Count who meets.|By 2028\nthen yearly", $"{row["action"]}|{row["delivery"]}"));
    }

    [Fact]
    public async Task What_a_spreadsheet_would_run_is_guarded_and_comes_back_as_it_was()
    {
        var file = await ExportText("csv");
        Assert.DoesNotContain(CsvFile.Read(file).SelectMany(row => row), cell => cell.Length > 0 && "=+-@\t\r\n".Contains(cell[0]));
        var rows = await Csv();
        Assert.Equal(["=HYPERLINK(\"http://example.org\")", "'@DoP", "'tis ongoing"], [rows[3][3], rows[3][5], rows[3][6]]);
        Assert.Equal(["Agor neuadd.", "", "", "=1+1", "first", "second"], rows[1][^6..]);
    }

    [Fact]
    public async Task The_two_workbooks_say_what_the_csv_says()
    {
        var csv = await Csv();
        AssertSame(csv, SheetFile.ReadXlsx(await Export("xlsx"), 1));
        AssertSame(csv, SheetFile.ReadOds(await Export("ods"), 1));
    }

    [Theory, InlineData("xlsx"), InlineData("ods")]
    public async Task Another_program_opens_the_workbook_and_finds_the_same_cells(string extension)
    {
        // UTF-8, commas, quotation marks where needed, cells as stored and not as shown.
        var file = await LibreOffice.ConvertAsync(await Export(extension), extension, "csv", ":Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false");
        var read = CsvFile.Read((await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n").Replace("\n", "\r\n", StringComparison.Ordinal));
        File.Delete(file);
        AssertSame(await Csv(), [.. read.Select(row => row.Select(cell => cell.ReplaceLineEndings("\n")).ToArray())]);
    }

    [Fact]
    public async Task The_json_holds_the_cells_of_the_source_and_everything_read_from_them()
    {
        using var json = JsonDocument.Parse(await Export("json"));
        var chapters = json.RootElement.GetProperty("chapters");
        var hall = chapters[0].GetProperty("actions")[0];
        Assert.Equal("<p>Open a hall.</p>", hall.GetProperty("sourceText").GetString());
        Assert.Equal(Concord.Shared.Auditing.Audit.Fingerprint("<p>Open a hall.</p>\tHO / DoP\tSpring 2027"), hall.GetProperty("sourceHash").GetString());
        Assert.Equal(Lead.Key, hall.GetProperty("leads")[0].GetProperty("key").GetString());
        var counted = chapters[1].GetProperty("actions")[0];
        Assert.Equal(["Ask ten towns.", "Ask again."], counted.GetProperty("milestones").EnumerateArray().Select(milestone => milestone.GetProperty("text").GetString()));
        Assert.Equal(["Ten answers.", "All published."], counted.GetProperty("milestones")[0].GetProperty("indicators").EnumerateArray().Select(indicator => indicator.GetProperty("text").GetString()));
        Assert.Equal("People say so.", counted.GetProperty("indicators")[0].GetProperty("text").GetString());
    }

    [Theory, InlineData("csv"), InlineData("xlsx"), InlineData("ods"), InlineData("json"), InlineData("docx"), InlineData("odt"), InlineData("ics"), InlineData("atom")]
    public async Task The_same_plan_gives_the_same_bytes_and_a_change_gives_others(string extension)
    {
        var first = await Export(extension);
        Programme.Clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(first, await Export(extension));
        await SaveAsync(db =>
        {
            var action = db.Actions.Include(row => row.Changes).Single(row => row.Ref == "EX-1.01");
            action.Edit("Open three halls.", action.Kind, action.DoneMeans);
            action.End(ActionStatus.Withdrawn, "No hall is left.", Today);
            action.Remember("Edited", "A third was found", "Open two halls.", "Open three halls.", Actor.Service, Now);
        });
        Assert.NotEqual(first, await Export(extension));
    }

    private static void AssertSame(IReadOnlyList<string[]> expected, IReadOnlyList<string[]> found)
    {
        Assert.Equal(expected.Count, found.Count);
        for (var row = 0; row < expected.Count; row++)
            for (var column = 0; column < expected[row].Length; column++)
                Assert.True(expected[row][column] == (column < found[row].Length ? found[row][column] : ""), $"row {row + 1}, {expected[0][column]}: “{expected[row][column]}” became “{(column < found[row].Length ? found[row][column] : "")}”");
    }
}
