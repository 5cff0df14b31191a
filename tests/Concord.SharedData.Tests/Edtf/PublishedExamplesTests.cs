using System.Text.Json;
using Concord.Edtf;

namespace Concord.SharedData.Tests.Edtf;

/// <summary>
/// The examples that another library publishes with the bounds it gives them. Where its bounds rest on a convention of its own
/// and not on the standard, that convention is chosen here, once, for all examples.
/// </summary>
public sealed class PublishedExamplesTests
{
    private static readonly EdtfConventions Theirs = new()
    {
        Seasons = EdtfSeasons.CalendarYear,
        Significance = EdtfSignificance.Estimate,
        MonthEnds = EdtfMonthEnds.KeepNumber,
        UnknownSpanYears = 10,
    };

    private sealed record Example(string Edtf, string? Normalised, string[] Bounds);

    [Fact]
    public void Each_good_one_is_read_printed_and_bounded_as_they_do()
    {
        var examples = Read<Example>("python_edtf_examples.json");
        Assert.Equal(90, examples.Length);
        foreach (var example in examples)
        {
            var read = EdtfExpression.Parse(example.Edtf, EdtfReading.SpacesInSets);
            Assert.Equal(read, EdtfExpression.Parse(read.ToString()));
            var (strict, fuzzy) = example.Bounds switch
            {
                [var day] => ((day, day), (day, day)),
                [var first, var last] => ((first, last), (first, last)),
                [var day, var first, var last] => ((day, day), (first, last)),
                [var first, var last, var fuzzyFirst, var fuzzyLast] => ((first, last), (fuzzyFirst, fuzzyLast)),
                _ => throw new InvalidDataException(example.Edtf),
            };
            Assert.Equal((example.Edtf, strict, fuzzy), (example.Edtf, Said(read.Bounds(Theirs)), Said(read.FuzzyBounds(Theirs))));
        }
    }

    [Fact]
    public void Each_bad_one_is_refused_with_a_reason()
    {
        var examples = Read<string>("python_edtf_bad_examples.json");
        Assert.Equal(16, examples.Length);
        Assert.All(examples, text =>
        {
            Assert.False(EdtfExpression.TryParse(text, out _, out var why, EdtfReading.SpacesInSets), text);
            Assert.InRange(why.Position, 0, text.Length);
        });
    }

    private static (string First, string Last) Said(EdtfBounds bounds) => (bounds.Earliest?.ToString() ?? $"-{Infinite(bounds.EarliestLimit)}", bounds.Latest?.ToString() ?? Infinite(bounds.LatestLimit));

    private static string Infinite(EdtfLimit limit) => limit == EdtfLimit.Open ? "inf" : "unknown";

    private static T[] Read<T>(string file) => JsonSerializer.Deserialize<T[]>(SharedFolder.Read($"data/edtf/{file}"), JsonSerializerOptions.Web)!;
}
