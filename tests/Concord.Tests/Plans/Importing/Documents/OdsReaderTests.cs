using Concord.Plans.Importing.Documents;

namespace Concord.Tests.Plans.Importing.Documents;

public class OdsReaderTests
{
    private const string Styles =
        """
        <style:style style:name="struck"><style:text-properties style:text-line-through-style="solid"/></style:style>
        <style:style style:name="kept" style:parent-style-name="struck"><style:text-properties style:text-line-through-style="none"/></style:style>
        <style:style style:name="up"><style:text-properties style:text-position="super 58%"/></style:style>
        <number:date-style style:name="m"><number:month/><number:year/></number:date-style>
        <style:style style:name="month" style:data-style-name="m"/>
        """;

    [Fact]
    public void Cells_keep_their_paragraphs_struck_out_words_and_dates()
    {
        var document = Reading.Of("plan.ods", OfficeFile.Ods(Table(
            """
            <table:table-header-rows><table:table-row><table:table-cell><text:p>Action</text:p></table:table-cell></table:table-row></table:table-header-rows>
            <table:table-row table:number-rows-repeated="3"/>
            <table:table-row table:visibility="collapse">
              <table:table-cell><office:annotation><text:p>private</text:p></office:annotation><text:p>Paint <text:span text:style-name="struck">twice</text:span><text:span text:style-name="up">4</text:span></text:p><text:p>R&amp;D</text:p></table:table-cell>
              <table:table-cell table:style-name="struck" office:value-type="date" office:date-value="2026-03-31"><text:p>31/03/26</text:p></table:table-cell>
              <table:table-cell table:style-name="month" office:value-type="date" office:date-value="2026-03-01"><text:p>Mar 26</text:p></table:table-cell>
              <table:table-cell table:style-name="kept" table:number-columns-repeated="2"><text:p>25%</text:p></table:table-cell>
              <table:table-cell office:value-type="date" office:date-value="2026-02-31"><text:p>31 Feb</text:p></table:table-cell>
              <table:table-cell table:number-columns-repeated="16000"/>
            </table:table-row>
            """), Styles));
        Assert.Equal(DocumentFormat.Ods, document.Format);
        var rows = document.Rows();
        Assert.Equal([new(1, "sheet “Actions”"), new(5, "sheet “Actions”")], rows.Select(row => row.Place));
        Assert.Equal([true, false], rows.Select(row => row.IsHeader));
        Assert.Equal(["<p>Paint <s>twice</s><sup>4</sup></p><p>R&amp;D</p>", "<s>2026-03-31</s>", "2026-03", "25%", "25%", "31 Feb"], rows[1].Contents());
        Assert.Equal("Paint twice4\nR&D", rows[1].Cells[0].Source);
        Assert.Equal(["2026-02-31", "5"], document.Remarks.Select(remark => remark.Text));
    }

    [Fact]
    public void A_merged_cell_is_said_again_over_the_cells_it_covers()
    {
        var rows = Reading.Of("plan.ods", OfficeFile.Ods(Table(
            """
            <table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>Paint</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>
            <table:table-row><table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>
            """))).Rows();
        Assert.Equal(["Paint", "Paint", "b"], rows[1].Contents());
        Assert.Equal([true, true, false], rows[1].Cells.Select(cell => cell.Continues));
    }

    [Fact]
    public void A_billion_empty_rows_are_passed_and_a_billion_full_ones_refused()
    {
        var passed = Reading.Of("plan.ods", OfficeFile.Ods(Table("<table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell table:number-columns-repeated=\"1000000000\"/></table:table-row><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>")));
        Assert.Equal(1_000_000_001, passed.Rows()[0].Place.Line);
        Assert.Contains("more than 1,000,000 cells", Reading.Refused("plan.ods", OfficeFile.Ods(Table("<table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>"))).Message);
        Assert.Contains("more than 1,024 cells", Reading.Refused("plan.ods", OfficeFile.Ods(Table("<table:table-row><table:table-cell table:number-columns-repeated=\"1000000000\"><text:p>a</text:p></table:table-cell></table:table-row>"))).Message);
    }

    [Fact]
    public void An_encrypted_file_is_said_to_be_under_a_password() =>
        Assert.Contains("is protected by a password", Reading.Refused("plan.ods", OfficeFile.Ods(Table(""), manifest: "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")).Message);

    private static string Table(string rows) => $"<table:table table:name=\"Actions\">{rows}</table:table>";
}
