using Concord.Plans.Importing;

namespace Concord.Tests.Plans.Importing;

public class ChapterTests
{
    private const string Row = "We will.\tHO\t2032";

    [Fact]
    public void Without_a_contents_page_the_heading_above_a_table_is_a_chapter()
    {
        var draft = APlan.Read($"Towns Plan\n\nForeword\n\nWords.\n\nStreets\n\nIntroduction.\n\n{APlan.Header}\n{Row}\n\nGardens\n\n{APlan.Header}\n{Row} \n");
        Assert.Equal(["Streets", "Gardens"], draft.Chapters.Select(chapter => chapter.Title));
    }

    [Fact]
    public void A_table_split_over_pages_is_one_chapter()
    {
        var draft = APlan.Read($"Towns Plan\n\nStreets\n\n{APlan.Header}\n{Row}\n\n12\n\n{APlan.Header}\n{Row} \n\nPage 13 of 20\n\n{Row}  \n");
        Assert.Equal(3, Assert.Single(draft.Chapters).Actions.Count);
        Assert.Equal(2, draft.Accounts[LineKind.PageFurniture]);
        Assert.Empty(draft.NotUnderstood);
    }

    [Fact]
    public void A_running_head_is_not_another_chapter()
    {
        var draft = APlan.Read($"Towns Plan\n\nStreets\n\n{APlan.Header}\n{Row}\n\nStreets\n\n{APlan.Header}\n{Row} \n\nTowns Plan\n\n{Row}  \n");
        Assert.Equal(3, Assert.Single(draft.Chapters).Actions.Count);
        Assert.Equal(2, draft.Accounts[LineKind.PageFurniture]);
    }

    [Theory]
    [InlineData("Chapter 2: Streets", "3. Gardens")]
    [InlineData("2. Streets", "3) Gardens")]
    public void Printed_numbers_are_the_numbers_of_the_references(string first, string second)
    {
        var draft = APlan.Read($"Towns Plan\n\n{first}\n\n{APlan.Header}\n{Row}\n\n{second}\n\n{APlan.Header}\n{Row} \n");
        Assert.Equal([(2, "Streets"), (3, "Gardens")], draft.Chapters.Select(chapter => (chapter.Number, chapter.Title)));
        Assert.Equal("TP-3.01", draft.Chapters[1].Actions[0].Ref);
    }

    [Theory]
    [InlineData("Streets\t4\nGardens and\norchards\t6")]
    [InlineData("Streets ......... 4\nGardens and orchards ........ 6")]
    [InlineData("1. Streets 4\n1.1 Kerbs 4\n2. Gardens and orchards 6")]
    [InlineData("Streets\nGardens and orchards")]
    public void A_contents_page_may_be_printed_in_several_ways(string entries)
    {
        var draft = APlan.Read($"Towns Plan\n\nContents\n\n{entries}\n\nStreets\n\nOur aims\n\n{APlan.Header}\n{Row}\n\nGardens and orchards\n\n{APlan.Header}\n{Row} \n");
        Assert.Equal(["Streets", "Gardens and orchards"], draft.Chapters.Select(chapter => chapter.Title));
        Assert.Equal(1 + entries.Split('\n').Length, draft.Accounts[LineKind.Contents]);
        Assert.Empty(draft.NotUnderstood);
    }

    [Fact]
    public void A_part_of_the_contents_after_the_last_table_is_back_matter()
    {
        var draft = APlan.Read($"{APlan.Small.Replace("Gardens\t5", "Gardens\t5\nGlossary\t9")}\n\nGlossary\n\nTown: a place.\n");
        Assert.Equal(2, draft.Chapters.Count);
        Assert.Equal(2, draft.Accounts[LineKind.BackMatter]);
        Assert.Empty(draft.NotUnderstood);
    }

    [Fact]
    public void A_chapter_without_an_action_stays_and_is_listed()
    {
        var draft = APlan.Read(APlan.Small.Replace("Gardens\t5", "Rivers\t4\nGardens\t5").Replace("\nGardens\n", "\nRivers\n\nA river runs.\n\nGardens\n"));
        Assert.Equal([("Streets", 3), ("Rivers", 0), ("Gardens", 1)], draft.Chapters.Select(chapter => (chapter.Title, chapter.Actions.Count)));
        Assert.Equal(("Rivers", "This chapter has no action"), draft.NotUnderstood.Select(each => (each.Text, each.Why)).Single());
    }

    [Fact]
    public void A_part_that_only_the_contents_page_names_is_listed()
    {
        var draft = APlan.Read(APlan.Small.Replace("Gardens\t5", "Rivers\t4\nGardens\t5"));
        Assert.Equal(2, draft.Chapters.Count);
        Assert.Equal((11, "Rivers\t4"), draft.NotUnderstood.Select(each => (each.Line, each.Text)).Single());
    }
}
