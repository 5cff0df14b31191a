using Concord.Plans.Importing;
using Concord.Plans.Importing.Documents;

namespace Concord.Tests.Plans.Importing.Documents;

public class XlsxReaderTests
{
    [Fact]
    public void Cells_are_read_as_they_are_shown_at_the_sheet_s_own_rows()
    {
        var document = Reading.Of("plan.xlsx", OfficeFile.Xlsx(
            [("Actions", """
              <cols><col min="9" max="9" hidden="1"/></cols>
              <sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>Fish &amp; chips</t></is></c></row>
              <row r="5" hidden="1"><c r="C5"><v>0.30000000000000004</v></c><c r="D5" t="b"><v>1</v></c><c r="E5" t="e"><v>#REF!</v></c><c r="F5" t="str"><f>A1&amp;B1</f><v>by formula</v></c><c r="G5"><f>NOW()</f></c><c r="Z5" s="0"/></row></sheetData>
              <autoFilter ref="A2:F9"/>
              """)],
            """<si><r><t>Paint </t></r><r><rPr><strike/></rPr><t>twi</t></r><r><rPr><strike/></rPr><t>ce</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>4</t></r><rPh><t>no</t></rPh></si>"""));
        Assert.Equal(DocumentFormat.Xlsx, document.Format);
        var table = Assert.Single(document.Blocks.OfType<SourceTable>());
        Assert.Equal("Actions", table.Caption);
        Assert.Equal([new(2, "sheet “Actions”"), new(5, "sheet “Actions”")], table.Rows.Select(row => row.Place));
        Assert.Equal([true, false], table.Rows.Select(row => row.IsHeader));
        Assert.Equal(new SourceCell("Paint twice4", "Paint <s>twice</s><sup>4</sup>"), table.Rows[0].Cells[0]);
        Assert.Equal(new SourceCell("Fish & chips", "Fish &amp; chips"), table.Rows[0].Cells[1]);
        Assert.Equal(["", "", "0.3", "TRUE", "#REF!", "by formula"], table.Rows[1].Contents());
        Assert.Equal(["9–9", "#REF!", "=NOW()", "5"], document.Remarks.Select(remark => remark.Text));
    }

    [Theory]
    [InlineData(14, "46112", "2026-03-31")]
    [InlineData(17, "46082", "2026-03")]
    [InlineData(20, "0.75", "18:00")]
    [InlineData(22, "46112.604166667", "2026-03-31T14:30")]
    [InlineData(9, "0.25", "25%")]
    [InlineData(2, "1.1", "1.10")]
    [InlineData(3, "1560", "1,560")]
    [InlineData(0, "1E+20", "1E+20")]
    [InlineData(14, "1", "1900-01-01")]
    [InlineData(14, "-5", "-5")]
    [InlineData(14, "9999999", "9999999")]
    public void A_number_is_shown_by_its_built_in_format(int format, string value, string shown) => Assert.Equal(shown, Shown($"numFmtId=\"{format}\"", "", value));

    [Theory]
    [InlineData("mmm yy", "46082", "2026-03")]
    [InlineData("[$-809]dd mmmm yyyy;@", "46112", "2026-03-31")]
    [InlineData("yyyy", "46112", "2026")]
    [InlineData("\"day \"0", "7", "day 7")]
    [InlineData("000", "7", "007")]
    [InlineData("[$£-809]#,##0", "30000000", "£30,000,000")]
    [InlineData("0.0\" days\"", "2.5", "2.5 days")]
    [InlineData("[Red]0", "3", "3")]
    public void A_number_is_shown_by_its_own_format(string code, string value, string shown) =>
        Assert.Equal(shown, Shown("numFmtId=\"170\"", $"<numFmts><numFmt numFmtId=\"170\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/></numFmts>", value));

    [Fact]
    public void Days_count_from_1904_where_the_workbook_says_so() =>
        Assert.Equal("2026-03-31", Shown("numFmtId=\"14\"", "", "44650", "<workbookPr date1904=\"1\"/>"));

    [Fact]
    public void A_cell_whose_font_is_struck_out_is_struck_out() =>
        Assert.Equal("<s>7</s>", Shown("fontId=\"1\"", "<fonts><font/><font><strike/></font></fonts>", "7"));

    [Fact]
    public void A_merged_cell_is_said_again_where_it_reaches_and_no_further_than_the_sheet()
    {
        var rows = Reading.Of("plan.xlsx", OfficeFile.Xlsx([("A", $"<sheetData>{Row(1, "Title")}{Row(2, "a", "b")}{Row(3, "", "c")}</sheetData><mergeCells><mergeCell ref=\"A1:XFD1\"/><mergeCell ref=\"A2:A1048576\"/></mergeCells>")])).Rows();
        Assert.Equal(["Title", "Title"], rows[0].Contents());
        Assert.Equal(["a", "c"], rows[2].Contents());
        Assert.Equal([true, false], rows[2].Cells.Select(cell => cell.Continues));
    }

    [Fact]
    public void Every_sheet_is_a_table_and_a_hidden_one_says_so()
    {
        var document = Reading.Of("plan.xlsx", OfficeFile.Xlsx([("One", $"<sheetData>{Row(1, "a")}</sheetData>"), ("Two", ""), ("Three", $"<sheetData>{Row(1, "b")}</sheetData>")], attributes: "state=\"hidden\""));
        Assert.Equal(["One", "Three"], document.Blocks.OfType<SourceTable>().Select(table => table.Caption));
        Assert.Equal(3, document.Remarks.Count(remark => remark.Why.StartsWith("This sheet is hidden", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_text_that_the_workbook_does_not_hold_is_reported() =>
        Assert.Equal(["99"], Reading.Of("plan.xlsx", OfficeFile.Xlsx([("A", "<sheetData><row><c t=\"s\"><v>99</v></c></row></sheetData>")])).Remarks.Select(remark => remark.Text));

    private static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((cell, at) => cell.Length == 0 ? "" : $"<c r=\"{(char)('A' + at)}{number}\" t=\"str\"><v>{cell}</v></c>"))}</row>";

    private static string Shown(string xf, string styles, string value, string workbook = "") => Reading.Of("plan.xlsx", OfficeFile.Xlsx(
        [("A", $"<sheetData><row><c s=\"1\"><v>{value}</v></c></row></sheetData>")],
        styles: $"{styles}<cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf {xf}/></cellXfs>", workbook: workbook)).Rows()[0].Cells[0].Content;
}
