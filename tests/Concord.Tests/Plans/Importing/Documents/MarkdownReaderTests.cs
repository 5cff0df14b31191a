using System.Diagnostics;
using Concord.Plans.Importing.Documents;

namespace Concord.Tests.Plans.Importing.Documents;

public class MarkdownReaderTests
{
    private const string Small =
        """
        ---
        title: "Friendly Towns"
        layout: plan
        ---

        # Friendly Towns

        Towns are [kinder](https://towns.example) *when*
        people ~~meet~~ talk.[^5]

        {:.milestones}
        | Milestone | Target Date |
        |-----------|-------------|
        | Paint &#42; & rest | <s>May 2031</s> <b>June 2031</b> |
        | One<br>two \| three | [x]({{ site.baseurl }}/a){: .button} |

        3. Third
        4. Fourth
           - inner

        #### Footnotes
        [^5]: A survey.
        [^6]: Nobody points here.
        """;

    [Fact]
    public void Blocks_come_in_reading_order_in_their_own_words()
    {
        var document = Reading.Of("plan.md", Small);
        Assert.Equal((DocumentFormat.Markdown, "Friendly Towns"), (document.Format, document.Title));
        Assert.Equal(
            ["# Friendly Towns", "Towns are kinder when people <s>meet</s> talk.<sup>5</sup>", "table of 3", "3 Third", "4 Fourth", "- inner",
             "#### Footnotes", "[5] A survey.", "[6] Nobody points here."],
            document.Told());
    }

    [Fact]
    public void A_row_keeps_its_line_and_each_cell_its_source()
    {
        var rows = Reading.Of("plan.md", Small).Rows();
        Assert.Equal([12, 14, 15], rows.Select(row => row.Place.Line));
        Assert.Equal([true, false, false], rows.Select(row => row.IsHeader));
        Assert.Equal(new("Paint &#42; & rest", "Paint * &amp; rest"), rows[1].Cells[0]);
        Assert.Equal(new("<s>May 2031</s> <b>June 2031</b>", "<s>May 2031</s> June 2031"), rows[1].Cells[1]);
        Assert.Equal(["One<br>two | three", "x"], rows[2].Contents());
        Assert.Equal("[x]({{ site.baseurl }}/a){: .button}", rows[2].Cells[1].Source);
    }

    [Fact]
    public void A_table_of_pipes_is_known_without_its_name() =>
        Assert.Equal(DocumentFormat.Markdown, Reading.Of("plan.txt", "# Towns\n\n| a | b |\n|---|---|\n| 1 | 2 |\n").Format);

    [Theory]
    [InlineData(">")]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("![")]
    [InlineData("[a](")]
    [InlineData("*a ")]
    [InlineData("**a\n*b ")]
    public void What_is_opened_and_never_closed_is_refused_before_it_costs_anything(string opening)
    {
        var watch = Stopwatch.StartNew();
        Assert.Contains("never closes them", Reading.Refused("plan.md", "# Towns\n\n" + string.Concat(Enumerable.Repeat(opening, 1_000_000)) + "x\n").Message);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("*a ")]
    [InlineData("[")]
    public void What_is_opened_sixty_times_is_read(string opening) =>
        Assert.NotEmpty(Reading.Of("plan.md", "# Towns\n\n" + string.Concat(Enumerable.Repeat(opening, 60)) + "x\n").Blocks);
}
