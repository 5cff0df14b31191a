using Concord.Plans.Importing;

namespace Concord.Tests.Plans.Importing;

public class TableTests
{
    [Theory]
    [InlineData("Action\tLead Department\tDelivery date")]
    [InlineData("Action plan\tLead\tDate")]
    [InlineData("COMMITMENT\tLead organisation(s)\tTimescale")]
    [InlineData("<p>What we will do</p>\tWho\tBy when")]
    public void A_header_is_known_by_its_three_columns(string header)
    {
        var draft = APlan.Read($"Towns Plan\n\nStreets\n\n{header}\nWe will.\tHO\t2032\n");
        Assert.Single(draft.Actions());
        Assert.Equal(1, draft.Accounts[LineKind.TableHeader]);
    }

    [Theory]
    [InlineData("We will.\tHO", "2 cells")]
    [InlineData("We will.\tHO\t2032\tmore", "4 cells")]
    [InlineData("\tHO\t2032", "without an action")]
    [InlineData("Kerbs\t\t", "first cell alone")]
    [InlineData("<p></p>\tHO\t2032", "no words")]
    [InlineData("and then some", "not a row")]
    public void A_line_that_is_no_row_is_listed_as_it_stands(string line, string why)
    {
        var draft = APlan.WithRows("We will paint.\tHO\t2032", line, "We will rest.\tHO\t2033");
        Assert.Equal(2, draft.Actions().Count());
        var left = Assert.Single(draft.NotUnderstood);
        Assert.Equal((7, line), (left.Line, left.Text));
        Assert.Contains(why, left.Why);
        Assert.Equal(1, draft.Accounts[LineKind.NotUnderstood]);
    }

    [Fact]
    public void A_row_outside_any_chapter_is_listed()
    {
        var draft = APlan.Read(APlan.Small.Replace("Towns are kinder", "We will smile.\tHO\t2032\n\nTowns are kinder"));
        Assert.Equal(4, draft.Actions().Count());
        Assert.Equal("A table row outside any chapter", draft.NotUnderstood.Single().Why);
    }

    [Fact]
    public void A_row_before_its_header_is_listed()
    {
        var draft = APlan.Read(APlan.Small.Replace("Gardens feed people.", "We will plant.\tHO\t2032"));
        Assert.Equal("A table row with no table header above it in its chapter", draft.NotUnderstood.Single().Why);
    }

    [Fact]
    public void Another_kind_of_table_is_listed_whole_and_ends_at_the_next_header()
    {
        var draft = APlan.WithRows("We will paint.\tHO\t2032", "", "Town\tPeople\tBenches", "Alder\t4,000\t12", "", APlan.Header, "We will rest.\tHO\t2033");
        Assert.Equal(["We will paint.", "We will rest."], draft.Actions().Select(action => action.Text));
        Assert.Equal(["Town\tPeople\tBenches", "Alder\t4,000\t12"], draft.NotUnderstood.Select(each => each.Text));
    }

    [Fact]
    public void The_same_row_twice_is_read_twice_and_remarked()
    {
        var draft = APlan.WithRows("We will.\tHO\t2032", "We will.\tHO\t2032");
        Assert.Equal(2, draft.Actions().Count());
        Assert.Equal("TP-1.02 is the same, word for word, as TP-1.01", draft.NotUnderstood.Single().Why);
    }

    [Fact]
    public void Cells_are_kept_exactly_with_their_spaces()
    {
        var action = APlan.WithRow("  We  will.\u00A0\t HO \t<p>2032</p>  ");
        Assert.Equal(("  We  will.\u00A0", " HO ", "<p>2032</p>  "), (action.SourceText, action.SourceLead, action.SourcePromised));
        Assert.Equal("We will.", action.Text);
        Assert.Equal("HO", action.Leads.Single().Named);
    }

    [Fact]
    public void A_quoted_cell_keeps_its_lines()
    {
        var draft = APlan.WithRows("\"We will:\n• paint \"\"ten\"\" benches;\n• rest.\"\tHO\t\"Spring\n2032\"", "Then more.\tHO\t2033");
        var action = draft.Actions().First();
        Assert.Equal("\"We will:\n• paint \"\"ten\"\" benches;\n• rest.\"", action.SourceText);
        Assert.Equal("\"Spring\n2032\"", action.SourcePromised);
        Assert.Equal("We will:", action.Text);
        Assert.Equal(["paint \"ten\" benches", "rest."], action.Components);
        Assert.Equal(4, draft.Accounts[LineKind.ActionRow] - 1);
        Assert.Empty(draft.NotUnderstood);
    }

    [Fact]
    public void A_quotation_mark_in_the_text_is_text()
    {
        var action = APlan.WithRow("\"Kind streets\" will open.\tHO\t2032");
        Assert.Equal("\"Kind streets\" will open.", action.Text);
    }
}
