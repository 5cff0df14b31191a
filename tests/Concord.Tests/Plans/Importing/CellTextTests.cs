using Concord.Plans.Importing;

namespace Concord.Tests.Plans.Importing;

public class CellTextTests
{
    [Theory]
    [InlineData("<p>We will paint.</p> <p>And rest.</p>", "We will paint. And rest.")]
    [InlineData("We will <i>paint</i> it, <b>twice</b>", "We will paint it, twice")]
    [InlineData("Parks &amp; gardens&nbsp;&ndash; R&D", "Parks & gardens – R&D")]
    [InlineData("‘Kind’ “streets” – 5 < 6 > 4", "‘Kind’ “streets” – 5 < 6 > 4")]
    [InlineData("See <https://towns.example/a> and <script>x</script>", "See <https://towns.example/a> and <script>x</script>")]
    [InlineData("Open <p class=\"a", "Open <p class=\"a")]
    [InlineData("One<br>two<br/>three", "One two three")]
    [InlineData("100 m² by 2019¹ and 10⁶", "100 m² by 2019 and 10⁶")]
    [InlineData("A survey,<sup>4</sup> ¹² then", "A survey, then")]
    public void Text_is_plain_and_loses_no_word(string cell, string text) =>
        Assert.Equal(text, string.Join(' ', CellText.Read(cell).Blocks));

    [Theory]
    [InlineData("We will: <ul><li>paint; and</li><li>rest.</li></ul>")]
    [InlineData("We will: <ul style=\"a\"> • paint; • rest. ")]
    [InlineData("We will: <ul> <li>• paint;</li> • rest.</ul>")]
    [InlineData("<p>We will:</p> • paint; and • rest.")]
    [InlineData("<p>We will: ● paint ● rest.</p>")]
    [InlineData("We will: <ul><li><p>paint</p></li><li>rest.</li></ul>")]
    public void Bullets_are_components_without_their_marks(string cell)
    {
        var action = APlan.WithRow($"{cell}\tHO\t2032");
        Assert.Equal("We will:", action.Text);
        Assert.Equal(["paint", "rest."], action.Components);
    }

    [Fact]
    public void Words_after_a_list_belong_to_the_text()
    {
        var action = APlan.WithRow("<p>We will:</p><ul><li>paint</li><li>rest</li></ul><p>All of it soon.</p>\tHO\t2032");
        Assert.Equal("We will: All of it soon.", action.Text);
        Assert.Equal(2, action.Components.Count);
    }

    [Theory]
    [InlineData("<s>May 2031</s> June 2031", "June 2031", "May 2031")]
    [InlineData("<p>By <del class=\"old\">May &amp; <s>June</s></del> July</p><strike>2031</strike>", "By July", "May & June|2031")]
    [InlineData("<s>  </s>All", "All", "")]
    [InlineData("<s>never closed", "", "never closed")]
    public void Struck_out_words_stand_apart(string cell, string text, string struck)
    {
        var read = CellText.Read(cell);
        Assert.Equal((text, struck), (string.Join(' ', read.Blocks), string.Join('|', read.Struck)));
    }

    [Fact]
    public void A_list_in_a_list_gives_a_component_for_each_item() =>
        Assert.Equal(["paint", "red", "blue", "rest"], CellText.Read("We <ul><li>paint<ul><li>red</li><li>blue</li></ul></li><li>rest</li></ul>").Components);

    [Fact]
    public void A_cell_of_bullets_alone_still_has_words()
    {
        var several = APlan.WithRow("• Paint; • Rest\tHO\t2032");
        Assert.Equal(("Paint; Rest", 2), (several.Text, several.Components.Count));
        var one = APlan.WithRow("• Paint\tHO\t2032");
        Assert.Equal(("Paint", 0), (one.Text, one.Components.Count));
    }

    [Fact]
    public void Thousands_of_nested_tags_are_read_without_harm() =>
        Assert.Equal(["deep"], CellText.Read(string.Concat(Enumerable.Repeat("<div><i>", 5_000)) + "deep").Blocks);
}
