using System.Text;
using Concord.Plans.Importing;

namespace Concord.Tests.Plans.Importing;

public class PublishedPlanTests
{
    [Fact]
    public void A_plan_is_its_title_its_chapters_and_their_actions()
    {
        var draft = APlan.Read(APlan.Small);
        Assert.Equal("Friendly Towns Action Plan", draft.Title);
        Assert.Equal([(1, "Streets"), (2, "Gardens")], draft.Chapters.Select(chapter => (chapter.Number, chapter.Title)));
        Assert.Equal(["FTAP-1.01", "FTAP-1.02", "FTAP-1.03", "FTAP-2.01"], draft.Actions().Select(action => action.Ref));
        Assert.Empty(draft.NotUnderstood);
    }

    [Fact]
    public void Every_line_is_read_as_something()
    {
        var accounts = APlan.Read(APlan.Small).Accounts;
        Assert.Equal(
            new Dictionary<LineKind, int>
            {
                [LineKind.Title] = 1, [LineKind.FrontMatter] = 4, [LineKind.Contents] = 4, [LineKind.ChapterHeading] = 2,
                [LineKind.ChapterText] = 2, [LineKind.TableHeader] = 3, [LineKind.ActionRow] = 4, [LineKind.Footnote] = 2, [LineKind.PageFurniture] = 1,
            },
            accounts);
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\r\n", true)]
    [InlineData("\r", false)]
    public void Line_ends_and_a_byte_order_mark_change_nothing(string lineEnd, bool mark)
    {
        var text = APlan.Small.ReplaceLineEndings(lineEnd);
        var draft = APlan.Read([.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)]);
        var action = draft.Chapters[0].Actions[1];
        Assert.Equal(4, draft.Actions().Count());
        Assert.Equal("Ongoing", action.SourcePromised);
        Assert.Equal(text.Split(lineEnd)[action.Line - 1], $"{action.SourceText}\t{action.SourceLead}\t{action.SourcePromised}");
        Assert.Empty(draft.NotUnderstood);
    }

    [Fact]
    public void The_file_is_named_without_its_folder_and_hashed()
    {
        var source = PublishedPlan.Open(@"C:\plans\towns.txt", Encoding.UTF8.GetBytes(APlan.Small)).Read(APlan.Reading).Source;
        Assert.Equal("towns.txt", source.File);
        Assert.Matches("^[0-9a-f]{64}$", source.Sha256);
    }

    [Fact]
    public void A_file_in_Windows_1252_is_read_and_said_to_be()
    {
        var draft = APlan.Read(Encoding.Latin1.GetBytes(APlan.Small.Replace("¹", "").Replace("ten benches", "\u0093ten\u0094 caf\u00E9 benches")));
        Assert.Equal("We will paint “ten” café benches.", draft.Chapters[0].Actions[0].Text);
        var note = Assert.Single(draft.NotUnderstood);
        Assert.Contains("Windows-1252", note.Why);
        Assert.Contains("café", note.Text);
    }

    [Theory]
    [InlineData("Fair and Open Places Strategy", "FOPS")]
    [InlineData("Belonging", "BELO")]
    [InlineData("A plan for the city: 2030", "PC")]
    public void The_code_is_the_initials_of_the_title(string title, string code) =>
        Assert.Equal($"{code}-1.01", APlan.Read($"{title}\n\nStreets\n\n{APlan.Header}\nWe will.\tHO\t2032\n").Actions().Single().Ref);

    [Fact]
    public void Whoever_imports_may_say_another_title_and_code()
    {
        var draft = APlan.Read(APlan.Small, new("Friendly towns", "TOWN"));
        Assert.Equal("Friendly towns", draft.Title);
        Assert.Equal("TOWN-1.01", draft.Chapters[0].Actions[0].Ref);
    }

    [Fact]
    public void Without_a_title_the_file_name_stands_for_it()
    {
        var draft = APlan.Read($"{APlan.Header}\nWe will.\tHO\t2032\n");
        Assert.Equal("towns", draft.Title);
        Assert.Equal(2, draft.NotUnderstood.Count);
    }
}
