using Concord.Plans.Importing;

namespace Concord.Tests.Plans.Importing;

public class FootnoteTests
{
    [Fact]
    public void A_footnote_goes_with_the_action_that_bears_its_mark()
    {
        var draft = APlan.WithRows("We will,² soon.\tHO\t2032¹", "We rest.\tHO\t2032", "", "1 A calendar", "of years", "", "<https://towns.example/years>", "", "² A clock");
        var action = draft.Actions().First();
        Assert.Equal("We will, soon.", action.Text);
        Assert.Equal("2032¹", action.SourcePromised);
        Assert.Equal([new(2, 14, "A clock"), new FootnoteDraft(1, 9, "A calendar of years <https://towns.example/years>")], action.Footnotes);
        Assert.Empty(draft.Actions().Last().Footnotes);
        Assert.Equal(4, draft.Accounts[LineKind.Footnote]);
        Assert.Empty(draft.NotUnderstood);
    }

    [Fact]
    public void Numbers_may_start_again_on_each_page()
    {
        var draft = APlan.WithRows("We will.¹\tHO\t2032", "", "1 First page", "", APlan.Header, "We rest.¹\tHO\t2032", "", "1 Second page");
        Assert.Equal(["First page", "Second page"], draft.Actions().Select(action => action.Footnotes.Single().Text));
    }

    [Fact]
    public void A_sentence_that_starts_with_a_number_is_no_footnote()
    {
        var draft = APlan.WithRows("We will.¹\tHO\t2032", "", "20 towns took part in this.", "", "1 A note");
        Assert.Equal(1, draft.Accounts[LineKind.Footnote]);
        Assert.Equal(1, draft.Accounts[LineKind.ChapterText]);
    }

    [Fact]
    public void A_mark_without_a_footnote_is_listed()
    {
        var draft = APlan.WithRows("We will.⁷\tHO\t2032");
        Assert.Equal((6, "Footnote mark 7 has no footnote"), draft.NotUnderstood.Select(each => (each.Line, each.Why)).Single());
    }
}
