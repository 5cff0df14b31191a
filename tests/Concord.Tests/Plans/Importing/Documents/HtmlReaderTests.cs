using System.Diagnostics;
using Concord.Plans.Importing;
using Concord.Plans.Importing.Documents;

namespace Concord.Tests.Plans.Importing.Documents;

public class HtmlReaderTests
{
    private const string Page =
        """
        <!DOCTYPE html>
        <html><head><title>Friendly
         Towns</title><style>p { color: red }</style></head>
        <body><nav><a href="/">Home</a></nav>
        <h1>Friendly <em>Towns</em></h1>
        Loose words
        <p>Recommendation 3: we will
           <del>paint</del> rest &amp; play.<a id="m1" href="#n1"><sup>1</sup></a></p>
        <ol start="3" type="a"><li>Third<ul><li>inner</li></ul></li><li value="7"><p>Seventh</p><p>and more</p></li></ol>
        <dl><dt>Lead</dt><dd>Home Office</dd></dl>
        <p hidden>Secret</p>
        <h2>Notes</h2>
        <ol><li id="n1">A survey. <a href="#m1">↩</a></li></ol>
        <script>alert(1)</script></body></html>
        """;

    [Fact]
    public void Blocks_come_in_reading_order_with_numbers_marks_and_notes()
    {
        var document = Reading.Of("plan.html", Page);
        Assert.Equal((DocumentFormat.Html, "Friendly Towns"), (document.Format, document.Title));
        Assert.Equal(
            ["# Friendly Towns", "Loose words", "Recommendation 3: we will <s>paint</s> rest &amp; play.<sup>1</sup>", "c Third", "- inner",
             "g <p>Seventh</p><p>and more</p>", "Lead", "- Home Office", "## Notes", "[1] A survey."],
            document.Told());
        Assert.Equal((11, "Secret"), document.Remarks.Select(remark => (remark.Line, remark.Text)).Single());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_block_keeps_its_line_and_its_source(string end)
    {
        var blocks = Reading.Of("plan.html", Page.Replace("\n", end)).Blocks;
        Assert.Equal([5, 7, 9], blocks.Where(block => block is SourceHeading { Level: 1 } || block is SourceListItem { Number: "c" } || block is SourceParagraph { Text.Content: ['R', ..] }).Select(block => block.Place.Line));
        Assert.Equal("Friendly <em>Towns</em>", blocks.OfType<SourceHeading>().First().Text.Source);
        Assert.StartsWith($"Recommendation 3: we will{end}   <del>paint", blocks.OfType<SourceParagraph>().ElementAt(1).Text.Source);
    }

    [Fact]
    public void Spans_are_said_again_wherever_they_reach()
    {
        var document = Reading.Of("plan.html",
            """
            <table><caption>Streets</caption>
            <thead><tr><th colspan=2>What<th>Who</thead>
            <tr><td rowspan=2>Paint<td>benches<td rowspan=0>HO
            <tr><td><ul><li>fences</li><li>doors</li></ul>
            <tr><td colspan=900>Rest</td></tr></table>
            """);
        var table = Assert.Single(document.Blocks.OfType<SourceTable>());
        Assert.Equal("Streets", table.Caption);
        Assert.Equal(["What", "What", "Who"], table.Rows[0].Contents());
        Assert.Equal([true, false, false, false], table.Rows.Select(row => row.IsHeader));
        Assert.Equal(["Paint", "<ul><li>fences</li><li>doors</li></ul>", "HO"], table.Rows[2].Contents());
        Assert.Equal([true, false, true], table.Rows[2].Cells.Select(cell => cell.Continues));
        Assert.Equal("<ul><li>fences</li><li>doors</li></ul>", table.Rows[2].Cells[1].Source);
        Assert.Equal(["Rest", "Rest", "HO"], table.Rows[3].Contents());
        Assert.Equal(new SourcePlace(4, "table 1"), table.Rows[3].Place);
    }

    [Fact]
    public void A_table_that_lays_out_others_is_walked_through() =>
        Assert.Equal(["# Towns", "table of 2", "after"], Reading.Of("plan.html",
            "<table><tr><td><h1>Towns</h1><table><tr><td>a<td>b<tr><td>1<td>2</table></td></tr><tr><td>after</td></tr></table>").Told());

    [Fact]
    public void Notes_whose_numbers_start_again_stay_apart()
    {
        var document = Reading.Of("plan.html",
            """
            <div><p>One<sup><a href="#a1" id="ra1">[1]</a></sup></p><p><a id="a1" href="#ra1">1</a> First note</p></div>
            <div><p>Two<sup><a href="#b1" id="rb1">[1]</a><a href="#c1">2</a></sup></p><p><a id="b1" href="#rb1">1</a> Second note</p></div>
            """);
        Assert.Equal(["One<sup>1</sup>", "[1] First note", "Two<sup>1</sup><sup>2</sup>", "[1] Second note"], document.Told());
    }

    [Theory]
    [InlineData("<div>", 10_000)]
    [InlineData("<s>", 10_000)]
    [InlineData("<table><tr><td>", 2_000)]
    [InlineData("<ul><li>", 2_000)]
    public void Thousands_of_levels_do_not_overflow_the_stack(string level, int times)
    {
        var document = Reading.Of("plan.html", "<html>" + string.Concat(Enumerable.Repeat(level, times)) + "deep<p>after");
        Assert.Contains(document.Told(), told => told.Contains("deep"));
    }

    [Fact]
    public void A_hundred_thousand_neighbours_are_read_in_time()
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(100_000, Reading.Of("plan.html", "<html>" + string.Concat(Enumerable.Repeat("<p>x", 100_000))).Blocks.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("<div>", 2_000_000)]
    [InlineData("<b><p>", 200_000)]
    [InlineData("<font color=1><font color=2><p>", 100_000)]
    public void A_page_that_never_closes_what_it_opens_is_refused_before_it_is_parsed(string level, int times)
    {
        var watch = Stopwatch.StartNew();
        Assert.Contains("never closes", Reading.Refused("plan.html", "<html>" + string.Concat(Enumerable.Repeat(level, times))).Message);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}");
    }

    [Fact]
    public void A_page_inside_Markdown_is_read_at_its_line()
    {
        var document = Reading.Of("plan.md", "# Towns\n\n<table>\n<tr><td>a</td><td>b</td></tr>\n</table>\n\nAfter\n");
        Assert.Equal(["# Towns", "table of 1", "After"], document.Told());
        Assert.Equal(3, document.Blocks[1].Place.Line);
    }

    [Fact]
    public void A_page_under_a_table_s_name_is_refused() =>
        Assert.StartsWith("plan.csv is not what its name says: it ends in .csv, but is a web page (HTML).", Reading.Refused("plan.csv", "<!doctype html><p>Not found").Message);
}
