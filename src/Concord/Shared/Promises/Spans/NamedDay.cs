using Concord.Shared.Calendar;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"Christmas 2026", "Easter 2026", "New Year 2027"; a new year without a number is the next after publication.</summary>
internal sealed class NamedDay : ISpanRule
{
    private static readonly Phrases Christmas = new("christmas", "xmas", "noel");
    private static readonly Phrases Easter = new("easter", "paques");
    private static readonly Phrases NewYear = new("new year", "the new year", "new year's day");
    private static readonly Phrases Between = new("of", ",", "recess", "break", "recess of");

    public SpanFound? At(Line line, int at)
    {
        var rules = line.Rules;
        if (Christmas.Stands(line, at, out var next)) return Found(line, next, "Christmas", rules.NamedDays.Christmas.In);
        if (Easter.Stands(line, at, out next)) return Found(line, next, "Easter", year => (EasterDay.Of(year).AddDays(-2), EasterDay.Of(year).AddDays(1)));
        if (!NewYear.Stands(line, at, out next)) return null;
        if (Found(line, next, "New Year", rules.NamedDays.NewYear.In) is { } found) return found;
        return line.Context.Publication is { } publication
            ? new(next, Of(line, "New Year", publication.Last.Year + 1, rules.NamedDays.NewYear.In))
            : new(next, null, new(PromiseKind.Relative, "The new year after publication, and it is not known when that was."));
    }

    private static SpanFound? Found(Line line, int next, string name, Func<int, (DateOnly, DateOnly)> days) =>
        line.YearAt(Between.Skip(line, next), out var end) is { } year ? new(end, Of(line, name, year, days)) : null;

    private static PromisedSpan Of(Line line, string name, int year, Func<int, (DateOnly First, DateOnly Last)> days)
    {
        var (first, last) = days(year);
        var named = $"{name} {Gregorian.Digits(year)}";
        var rule = $"{named} is {Gregorian.Words(first, last)} {(name == "Easter" ? "by the church's reckoning, Good Friday to Easter Monday" : $"by rule set {line.Rules.Version}")}.";
        return Gregorian.Over(PromiseKind.Range, named, first, last, rule, name == "Easter" ? null : "table of named days");
    }
}
