using System.Text.RegularExpressions;

namespace Concord.Edtf.Tests;

/// <summary>The README's examples: the code stands here too, word for word, is compiled and run, and prints what the README says.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("src/Concord.Edtf/README.md"));

    private static readonly string Here = File.ReadAllText(Repository.PathOf("tests/Concord.Edtf.Tests/ReadmeTests.cs"));

    [Fact]
    public void The_examples_are_the_ones_compiled_here()
    {
        var here = Squeezed(Here);
        foreach (var example in Blocks("csharp")) Assert.Contains(Squeezed(example), here, StringComparison.Ordinal);
    }

    [Fact]
    public void They_print_what_the_readme_says()
    {
        var printed = new Action[] { Read, Refuse, Make, Compare, Choose }.Select(Printed);
        Assert.Equal(Blocks("text").Select(block => block.Trim()), printed.Select(text => text.Trim()));
    }

    private static void Read()
    {
        var about = EdtfExpression.Parse("2019-04~");
        Console.WriteLine($"{about.GetType().Name}, level {about.Level}: {about.Bounds()}, with padding {about.FuzzyBounds()}");

        foreach (var text in new[] { "2018-24", "156X-12-25", "1950S2", "Y-17E7", "1985-04/..", "/2006", "[1667,1668,1670..1672]" })
            Console.WriteLine($"{text} is {EdtfExpression.Parse(text).Bounds()}");
    }

    private static void Refuse()
    {
        foreach (var text in new[] { "2004-06-31", "2004-(06)?", "2005/2004", "20041" })
            if (!EdtfExpression.TryParse(text, out _, out var why)) Console.WriteLine($"{text}: {why}");
    }

    private static void Make()
    {
        var from = EdtfDate.On(new DateOnly(2019, 4, 1));
        var to = EdtfSeason.Of(2019, 22).Qualified(EdtfQualification.Approximate);
        Console.WriteLine($"{EdtfInterval.Between(from, to)} and {EdtfInterval.From(EdtfDate.In(2019, 4))}");
        Console.WriteLine($"{EdtfExpression.Parse("?2004-?06-~11")}, {EdtfExpression.Parse("?2004-?06-~11").Equals(EdtfExpression.Parse("2004-06?-~11"))}");
    }

    private static void Compare()
    {
        var promised = EdtfExpression.Parse("2019-21").Bounds();
        var delivered = EdtfDay.From(new DateOnly(2019, 6, 3));
        Console.WriteLine($"Promised by {promised.Latest}, delivered on {delivered}: {(delivered > promised.Latest ? "late" : "in time")}");
        Console.WriteLine(promised.Latest?.ToDateOnly() == new DateOnly(2019, 5, 31));
    }

    private static void Choose()
    {
        var house = EdtfConventions.Standard with
        {
            Seasons = EdtfSeasons.Meteorological with { Spring = new(3, 20, 6, 20) },
            Padding = new() { Years = 2, TimesBoth = 3 },
            UnknownSpanYears = 10,
        };
        foreach (var text in new[] { "2019-21", "1984~", "1984%", "2004-06-01/" }) Console.WriteLine($"{text} is {EdtfExpression.Parse(text).FuzzyBounds(house)}");
    }

    private static readonly Lock OneAtATime = new();

    private static string Printed(Action example)
    {
        lock (OneAtATime)
        {
            var (before, text) = (Console.Out, new StringWriter { NewLine = "\n" });
            Console.SetOut(text);
            try
            {
                example();
            }
            finally
            {
                Console.SetOut(before);
            }
            return text.ToString();
        }
    }

    private static IEnumerable<string> Blocks(string language) =>
        Fence().Matches(Readme).Where(block => block.Groups["language"].Value == language).Select(block => block.Groups["code"].Value);

    private static string Squeezed(string code) => Space().Replace(code, " ").Trim();

    [GeneratedRegex("```(?<language>\\w*)\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Fence();

    [GeneratedRegex("\\s+", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Space();
}
