using System.Globalization;
using System.Text;

namespace Concord.Edtf.Tests.Oracle;

/// <summary>This library beside edtf.js over many texts from a seed: where they differ, the specification says who is right.</summary>
public sealed class OracleTests
{
    [Fact]
    public void Every_difference_is_explained_by_the_specification_and_written_down()
    {
        var texts = new Expressions(20190204).Take(15_000);
        // Also as this library prints them: that is how it says that a text means the same as another.
        texts = [.. Explanations.All.Select(kind => kind.Example).Union(texts, StringComparer.Ordinal).Union(texts.Select(text => EdtfExpression.TryParse(text, out var read, out _) ? read.ToString() : text), StringComparer.Ordinal)];
        var answers = EdtfJs.Ask(texts);

        var differences = texts.Zip(answers).SelectMany(pair => Difference.Between(pair.First, pair.Second))
            .ToLookup(one => Explanations.All.FirstOrDefault(kind => kind.Point == one.Point && kind.Holds(one)));
        Assert.True(!differences[null].Any(), string.Join('\n', differences[null].Select(one => $"{one.Point}: {one.Text} is here {one.OursInWords}, there {one.TheirsInWords}").Prepend($"{differences[null].Count()} differences are not explained:").Take(60)));
        Assert.Empty(Explanations.All.Where(kind => differences[kind].All(one => one.Text != kind.Example)).Select(kind => $"{kind.Example} is no difference of this kind: {kind.What}"));

        var document = Repository.PathOf("docs/edtf.md");
        var page = Page(texts, answers, differences);
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1") File.WriteAllText(document, page);
        Assert.True(File.Exists(document) && File.ReadAllText(document) == page, "docs/edtf.md is out of date: run the tests with WRITE_DOCS=1");
    }

    private static string Page(IReadOnlyList<string> texts, IReadOnlyList<EdtfJs.Answer?> answers, ILookup<Explanation?, Difference> differences)
    {
        var differing = differences.SelectMany(kind => kind).Select(one => one.Text).ToHashSet(StringComparer.Ordinal);
        var read = texts.Zip(answers).Count(pair => pair.Second is not null && !differing.Contains(pair.First));
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Extended dates beside a second implementation

            The library [Concord.Edtf](../src/Concord.Edtf/README.md) and edtf.js 4.11.1 were asked for the same {texts.Count} texts: expressions of
            levels 0, 1 and 2 from a seeded generator, texts that are nearly such, and each as Concord.Edtf prints it. A test
            (`OracleTests`) does so in every run, writes this page, and fails when a difference is not in the table or the page is out of date.

            | | texts |
            |---|---:|
            | both read, with the same level and the same bounds | {read} |
            | both refuse | {texts.Count - differing.Count - read} |
            | they differ, as explained below | {differing.Count} |
            | they differ, and it is not explained | {differences[null].Count()} |

            Bounds are compared under conventions that edtf.js follows and the specification leaves open: seasons are quarters of the year from
            1 January, and a year with significant digits is bounded by its estimate. Every difference is decided by the Library of Congress's
            specification of 4 February 2019, in the section named. One text may differ on more than one point.


            """);
        foreach (var (point, title) in Titles)
        {
            page.Append(CultureInfo.InvariantCulture, $"## {title}\n\n| what | times | example | here | edtf.js | section | reason |\n|---|---:|---|---|---|---|---|\n");
            foreach (var kind in Explanations.All.Where(kind => kind.Point == point))
            {
                var example = differences[kind].First(one => one.Text == kind.Example);
                page.Append(CultureInfo.InvariantCulture, $"| {kind.What} | {differences[kind].Count()} | `{example.Text}` | {example.OursInWords} | {example.TheirsInWords} | {kind.Section} | {kind.Reason} |\n");
            }
            page.Append('\n');
        }
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static readonly (Point, string)[] Titles =
    [
        (Point.OnlyTheyRead, "Refused here, read by edtf.js"),
        (Point.OnlyWeRead, "Read here, refused by edtf.js"),
        (Point.Level, "Read by both, at different levels"),
        (Point.Bounds, "Read by both, with different bounds"),
    ];
}
