using System.Text;
using Concord.Plans.Importing.Documents;

namespace Concord.Tests.Plans.Importing.Documents;

public class CsvReaderTests
{
    [Fact]
    public void Quoted_cells_keep_their_lines_their_marks_and_their_place()
    {
        var document = Reading.Of("plan.csv", "Action,Lead\r\n\"Paint, \"\"twice\"\"\nand rest\",HO\r\n\r\nClose a street,DfE\r\n");
        Assert.Equal(DocumentFormat.Csv, document.Format);
        var rows = document.Rows();
        Assert.Equal([1, 2, 5], rows.Select(row => row.Place.Line));
        Assert.Equal(new("\"Paint, \"\"twice\"\"\nand rest\"", "Paint, \"twice\"\nand rest"), rows[1].Cells[0]);
        Assert.Empty(document.Remarks);
    }

    [Theory]
    [InlineData("plan.csv", "a;b\n1,5;2,5\n3,5;x\n", "Csv")]
    [InlineData("plan.csv", "a|b\nx, y, z|2\np, q|4\n", "Csv")]
    [InlineData("plan.csv", "sep=;\na;b,c,d\nx;y,z,w\n", "Csv")]
    [InlineData("plan.csv", "a\tb\n1,2\t2\n", "Tsv")]
    [InlineData("plan.txt", "a\tb\n1\t2\n", "Tsv")]
    [InlineData("plan", "a,b\n1,2\n3,\"x\ny\"\n", "Csv")]
    public void The_delimiter_is_the_one_that_makes_a_table(string name, string text, string format)
    {
        var document = Reading.Of(name, text);
        Assert.Equal(format, document.Format.ToString());
        Assert.All(document.Rows(), row => Assert.Equal(2, row.Cells.Count));
        Assert.Equal("a", document.Rows()[0].Cells[0].Content);
    }

    [Theory]
    [InlineData(APlan.Small)]
    [InlineData("We will paint, and rest.\n\nThen we will close a street, open a garden, and paint again.\n\nNo more.")]
    public void Prose_with_tables_in_it_is_left_to_the_reader_of_text(string text)
    {
        var document = Reading.Of("towns.txt", text);
        Assert.Equal(DocumentFormat.Text, document.Format);
        Assert.Empty(document.Blocks);
    }

    [Fact]
    public void Ragged_rows_are_kept_and_named_and_a_title_above_the_header_is_no_fault()
    {
        var document = Reading.Of("plan.csv", "Friendly Towns\na,b,b,\n1,2,3,4\n1,2\n1,2,3,4,5\n1,2,3,4,,\n");
        Assert.Equal(6, document.Rows().Count);
        Assert.Equal(["Friendly Towns"], document.Rows()[0].Contents());
        Assert.Equal(
            [(4, "This row has 2 cells, where 4 were expected"), (5, "This row has 5 cells, where 4 were expected")],
            document.Remarks.Select(remark => (remark.Line, remark.Why)));
    }

    [Fact]
    public void A_quotation_mark_that_never_closes_is_reported_and_swallows_nothing()
    {
        var document = Reading.Of("plan.csv", "a,b\n1,2\n\"open,3\n4,5\n");
        Assert.Equal(["\"open", "3"], document.Rows()[2].Contents());
        Assert.Equal(["4", "5"], document.Rows()[3].Contents());
        Assert.Contains("never closes", Assert.Single(document.Remarks, remark => remark.Line == 3).Why);
    }

    [Fact]
    public void Text_of_other_encodings_is_read_and_a_guess_is_owned_up_to()
    {
        var utf16 = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("Été,b\n1,2\n")).ToArray();
        Assert.Equal("Été", Reading.Of("plan.csv", utf16).Rows()[0].Cells[0].Content);
        Assert.Equal("Été", Reading.Of("plan.csv", Encoding.UTF8.GetPreamble().Concat("Été,b\n1,2\n"u8.ToArray()).ToArray()).Rows()[0].Cells[0].Content);
        var old = Reading.Of("plan.csv", Encoding.Latin1.GetBytes("a,b\n1,Été\n"));
        Assert.Equal("Été", old.Rows()[1].Cells[1].Content);
        Assert.Equal((2, DecodedText.ReadAsWindows1252), old.Remarks.Select(remark => (remark.Line, remark.Why)).Single());
    }

    [Fact]
    public void A_row_of_a_million_cells_is_refused_with_its_line() =>
        Assert.Contains("has a row of more than 1,024 cells (line 2)", Reading.Refused("plan.csv", "a,b\n" + new string(',', 1_000_000)).Message);

    [Fact]
    public void One_enormous_cell_is_read()
    {
        var document = Reading.Of("plan.csv", "a,b\n\"" + new string('x', 10_000_000) + "\",2\n");
        Assert.Equal(10_000_000, document.Rows()[1].Cells[0].Content.Length);
    }
}
