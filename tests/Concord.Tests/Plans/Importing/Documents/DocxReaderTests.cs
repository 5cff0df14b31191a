using Concord.Plans.Importing.Documents;
using static Concord.Testing.OfficeFile;

namespace Concord.Tests.Plans.Importing.Documents;

public class DocxReaderTests
{
    private const string Styles =
        """
        <w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>
        <w:style w:styleId="Mine"><w:name w:val="My heading"/><w:basedOn w:val="H1"/></w:style>
        <w:style w:styleId="T"><w:name w:val="Title"/></w:style>
        <w:style w:styleId="Gone"><w:name w:val="gone"/><w:rPr><w:strike/></w:rPr></w:style>
        """;

    private const string Numbering =
        """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        """;

    [Fact]
    public void Blocks_come_in_order_with_headings_and_the_numbers_that_are_shown()
    {
        var document = Reading.Of("plan.docx", Docx(
            Paragraph("Friendly Towns", Style("T")) + Paragraph("Streets", Style("Mine")) + Paragraph("Deep", "<w:outlineLvl w:val=\"2\"/>")
            + Paragraph("Third", Item(1, 0)) + Paragraph("inner", Item(1, 1)) + Paragraph("inner too", Item(1, 1)) + Paragraph("Fourth", Item(1, 0)) + Paragraph("dot", Item(2, 0))
            + Paragraph("") + Paragraph("R&D"), Styles, Numbering));
        Assert.Equal((DocumentFormat.Docx, "Friendly Towns"), (document.Format, document.Title));
        Assert.Equal(["# Friendly Towns", "# Streets", "### Deep", "3 Third", "3.a inner", "3.b inner too", "4 Fourth", "- dot", "R&amp;D"], document.Told());
        Assert.Equal(10, document.Blocks[^1].Place.Line);
    }

    [Fact]
    public void Runs_keep_struck_out_and_raised_words_and_lose_deleted_and_hidden_ones()
    {
        var document = Reading.Of("plan.docx", Docx(
            """
            <w:p><w:pPr><w:rPr><w:strike/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">By </w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>May</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Gone"/></w:rPr><w:t> 2031</w:t></w:r>
            <w:ins><w:r><w:t xml:space="preserve"> June</w:t></w:r></w:ins><w:del><w:r><w:delText>July</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>
            <w:hyperlink><w:r><w:t> here</w:t><w:tab/><w:t>m</w:t></w:r></w:hyperlink><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:position w:val="8"/></w:rPr><w:t>3</w:t></w:r><w:r><w:br/><w:sym w:font="Symbol" w:char="F0B7"/><w:t>end</w:t></w:r></w:p>
            """, Styles));
        Assert.Equal(["By <s>May 2031</s> June here\tm<sup>23</sup><br>\uF0B7end"], document.Told());
        Assert.Equal(["July", "secret"], document.Remarks.Select(remark => remark.Text));
    }

    [Fact]
    public void Tables_say_merged_cells_again_and_keep_lists_in_cells()
    {
        var document = Reading.Of("plan.docx", Docx(
            Paragraph("Before") + $"""
            <w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{Paragraph("What")}</w:tc><w:tc>{Paragraph("Who")}</w:tc></w:tr>
            <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{Paragraph("Paint")}</w:tc><w:tc>{Paragraph("We will:")}{Paragraph("red", Item(2, 0))}{Paragraph("blue", Item(2, 0))}{Paragraph("soon")}</w:tc><w:tc>{Paragraph("HO")}</w:tc></w:tr>
            <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{Paragraph("doors")}<w:tbl><w:tr><w:tc>{Paragraph("inner")}</w:tc></w:tr></w:tbl></w:tc><w:tc>{Paragraph("DfE")}</w:tc></w:tr></w:tbl>
            """ + Paragraph("After"), Styles, Numbering));
        Assert.Equal(["Before", "table of 3", "After"], document.Told());
        var rows = document.Rows();
        Assert.Equal(new SourcePlace(2, "table 1"), rows[1].Place);
        Assert.Equal([true, false, false], rows.Select(row => row.IsHeader));
        Assert.Equal(["What", "What", "Who"], rows[0].Contents());
        Assert.Equal("<p>We will:</p><ul><li>red</li><li>blue</li></ul><p>soon</p>", rows[1].Cells[1].Content);
        Assert.Equal("We will:\nred\nblue\nsoon", rows[1].Cells[1].Source);
        Assert.Equal(["Paint", "<p>doors</p><p>inner</p>", "DfE"], rows[2].Contents());
        Assert.True(rows[2].Cells[0].Continues);
        Assert.StartsWith("A table stands inside a cell", Assert.Single(document.Remarks).Why);
    }

    [Fact]
    public void Notes_are_joined_to_their_marks_in_the_order_of_the_text()
    {
        var document = Reading.Of("plan.docx", Docx(
            "<w:p><w:r><w:t>One</w:t></w:r><w:r><w:footnoteReference w:id=\"9\"/></w:r><w:r><w:t> two</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>",
            footnotes: $"<w:footnote w:type=\"separator\" w:id=\"0\">{Paragraph("x")}</w:footnote><w:footnote w:id=\"2\">{Paragraph("Second")}{Paragraph("and more")}</w:footnote><w:footnote w:id=\"9\">{Paragraph("First")}</w:footnote>",
            endnotes: $"<w:endnote w:id=\"2\">{Paragraph("End")}</w:endnote>", title: "Towns &amp; streets"));
        Assert.Equal("Towns & streets", document.Title);
        Assert.Equal(["One<sup>1</sup> two<sup>2</sup><sup>i</sup>", "[2] <p>Second</p><p>and more</p>", "[1] First", "[i] End"], document.Told());
    }

    [Fact]
    public void A_text_box_is_read_once_before_the_paragraph_that_holds_it() =>
        Assert.Equal(["In the box", "Around"], Reading.Of("plan.docx", Docx(
            $"<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{Paragraph("In the box")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{Paragraph("In the box")}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>Around</w:t></w:r></w:p>")).Told());

    private static string Style(string id) => $"<w:pStyle w:val=\"{id}\"/>";

    private static string Item(int list, int level) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";
}
