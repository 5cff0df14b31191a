using Concord.Plans.Importing.Documents;

namespace Concord.SharedData.Tests.Plans;

public class PlanFilesTests
{
    [Fact]
    public void Canada_s_plan_is_one_table_of_106_indicators_under_a_header()
    {
        var document = Read("canada-open-government-nap5.csv");
        Assert.Equal(DocumentFormat.Csv, document.Format);
        var table = Assert.IsType<SourceTable>(Assert.Single(document.Blocks));
        Assert.Equal(1 + 106, table.Rows.Count);
        Assert.All(table.Rows, row => Assert.Equal(12, row.Cells.Count));
        var rows = table.Rows.Skip(1).ToList();
        Assert.Equal((5, 19, 106), (Different(0), Different(3), Different(5)));
        Assert.Empty(document.Remarks);

        int Different(int column) => rows.Select(row => row.Cells[column].Content).Distinct().Count();
    }

    [Fact]
    public void The_federal_data_strategy_has_its_20_actions_66_rows_under_20_headers_and_5_struck_out_dates()
    {
        var document = Read("us-federal-data-strategy-2020-action-plan.md");
        Assert.Equal((DocumentFormat.Markdown, "Action Plan"), (document.Format, document.Title));
        Assert.Equal(20, document.Blocks.OfType<SourceHeading>().Count(heading => heading.Level == 3 && heading.Text.Content.StartsWith("Action ", StringComparison.Ordinal)));
        var rows = document.Blocks.OfType<SourceTable>().SelectMany(table => table.Rows).ToList();
        Assert.Equal((20, 66), (rows.Count(row => row.IsHeader), rows.Count(row => !row.IsHeader)));
        Assert.Equal(5, rows.SelectMany(row => row.Cells).Count(cell => cell.Content.Contains("<s>", StringComparison.Ordinal)));
        Assert.Equal(17, document.Blocks.OfType<SourceFootnote>().Count());
        Assert.Empty(document.Remarks);
    }

    [Fact]
    public void Every_row_of_the_federal_plan_stands_in_its_line_word_for_word()
    {
        var lines = System.Text.Encoding.UTF8.GetString(SharedFolder.Read("data/plans/us-federal-data-strategy-2020-action-plan.md")).Split('\n');
        var rows = Read("us-federal-data-strategy-2020-action-plan.md").Blocks.OfType<SourceTable>().SelectMany(table => table.Rows);
        Assert.All(rows, row => Assert.Equal(
            lines[row.Place.Line - 1].Trim().Trim('|').Split('|').Select(cell => cell.Trim()),
            row.Cells.Select(cell => cell.Source)));
    }

    private static SourceDocument Read(string file)
    {
        var bytes = SharedFolder.Read($"data/plans/{file}");
        return DocumentReader.Read(file, new MemoryStream(bytes));
    }
}
