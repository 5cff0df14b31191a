using System.Diagnostics;
using Concord.Edtf.Tests.Oracle;

namespace Concord.Edtf.Tests;

/// <summary>What holds for every expression, over many from a seed.</summary>
public sealed class PropertyTests
{
    private static readonly EdtfConventions[] Conventions =
    [
        EdtfConventions.Standard,
        new() { Seasons = EdtfSeasons.CalendarYear with { IsSouthern = true }, Significance = EdtfSignificance.Estimate, MonthEnds = EdtfMonthEnds.KeepNumber, UnknownSpanYears = 10 },
        new() { Seasons = new(new(9, 1, 11, 30), new(12, 22, 3, 20), new(3, 1, 5, 31), new(6, 1, 8, 31)), Padding = new() { Years = 1000, Seasons = 1000, Months = 1000, Days = 1000, TimesBoth = 10 } },
    ];

    private static readonly EdtfExpression[] Expressions = [.. new Expressions(86011).Take(20_000).Select(text => EdtfExpression.TryParse(text, out var read, out _) ? read : null).OfType<EdtfExpression>()];

    [Fact]
    public void What_is_printed_reads_as_the_same() => Assert.All(Expressions, one =>
    {
        var again = EdtfExpression.Parse(one.ToString());
        Assert.Equal((one, one.ToString(), one.Level, one.GetType()), (again, again.ToString(), again.Level, again.GetType()));
        Assert.Equal(one.GetHashCode(), again.GetHashCode());
        foreach (var conventions in Conventions) Assert.Equal((one.Bounds(conventions), one.FuzzyBounds(conventions)), (again.Bounds(conventions), again.FuzzyBounds(conventions)));
    });

    [Fact]
    public void Bounds_are_in_order_and_fuzzy_bounds_hold_them() => Assert.All(Expressions, one =>
    {
        foreach (var conventions in Conventions)
        {
            var (strict, fuzzy) = (one.Bounds(conventions), one.FuzzyBounds(conventions));
            Assert.False(strict.Earliest > strict.Latest);
            Assert.Equal((strict.EarliestLimit, strict.LatestLimit), (fuzzy.EarliestLimit, fuzzy.LatestLimit));
            Assert.Equal((strict.EarliestLimit == EdtfLimit.Known, strict.LatestLimit == EdtfLimit.Known), (strict.Earliest is not null, strict.Latest is not null));
            Assert.True(Holds(fuzzy, strict), $"{one}: {fuzzy} does not hold {strict}");
        }
    });

    [Fact]
    public void A_bound_is_a_day_that_could_be_meant_and_the_days_beside_it_are_not() => Assert.All(Expressions.OfType<EdtfDate>(), date =>
    {
        var bounds = date.Bounds();
        Assert.True(Means(date, bounds.Earliest!.Value) && Means(date, bounds.Latest!.Value), date.ToString());
        Assert.False(Means(date, bounds.Earliest.Value.AddDays(-1)) || Means(date, bounds.Latest.Value.AddDays(1)), date.ToString());
    });

    [Fact]
    public void An_interval_begins_with_its_start_and_ends_with_its_end() => Assert.All(Expressions.OfType<EdtfInterval>(), interval =>
    {
        var bounds = interval.Bounds();
        Assert.Equal((interval.Start?.Bounds().Earliest, interval.End?.Bounds().Latest), (bounds.Earliest, bounds.Latest));
        if (interval is { Start: { } start, End: { } end } && start.Bounds().Latest <= end.Bounds().Earliest)
            Assert.True(Holds(bounds, start.Bounds()) && Holds(bounds, end.Bounds()));
    });

    [Fact]
    public void A_set_holds_its_dates() => Assert.All(Expressions.OfType<EdtfSet>(), set =>
        Assert.All(set.Elements, element => Assert.True(Holds(set.Bounds(), element.First.Bounds()) && (element.Last is null || Holds(set.Bounds(), element.Last.Bounds())))));

    [Fact]
    public void A_hundred_thousand_texts_of_any_kind_are_read_or_refused_without_harm()
    {
        var random = new Random(8601);
        var near = new Expressions(86012);
        string Any() => new([.. Enumerable.Range(0, random.Next(30)).Select(_ => random.Next(8) == 0 ? (char)random.Next(char.MaxValue + 1) : "0123456789-XYES/?~%[]{},.:TZ+"[random.Next(29)])]);
        string[] texts = [.. near.Take(60_000), .. Enumerable.Range(0, 40_000).Select(_ => Any())];
        var clock = Stopwatch.StartNew();
        foreach (var text in texts)
        {
            if (EdtfExpression.TryParse(text, out var read, out var why)) _ = read.Bounds();
            else Assert.InRange(why.Position, 0, text.Length);
        }
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("[", "-XXX0-02-29,", "2004]")]
    [InlineData("{", "1670..1672,", "..1984}")]
    [InlineData("", "1", "")]
    [InlineData("Y", "9", "")]
    [InlineData("2004", "/", "")]
    [InlineData("2004", "-?", "")]
    [InlineData("[", " ", "]")]
    public void A_long_text_takes_no_longer_than_its_length_and_one_too_long_is_refused(string before, string again, string after)
    {
        string Of(int length) => before + string.Concat(Enumerable.Repeat(again, (length - before.Length - after.Length) / again.Length)) + after;
        var clock = Stopwatch.StartNew();
        _ = EdtfExpression.TryParse(Of(EdtfExpression.MostCharacters), out _, out _, EdtfReading.SpacesInSets);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(1), $"{clock.Elapsed}");
        Assert.False(EdtfExpression.TryParse(Of(EdtfExpression.MostCharacters + 100), out _, out var why));
        Assert.Equal("The text has more than 10000 characters", why.Sentence);
    }

    private static bool Holds(EdtfBounds outer, EdtfBounds inner) =>
        (outer.Earliest is null || outer.Earliest <= inner.Earliest) && (outer.Latest is null || outer.Latest >= inner.Latest);

    private static bool Means(EdtfDate date, EdtfDay day) =>
        date.Year.IsNegative == day.Year < 0 && date.Year.Fits((int)Math.Abs(day.Year)) && date.Month?.Fits(day.Month) != false && date.Day?.Fits(day.Day) != false;
}
