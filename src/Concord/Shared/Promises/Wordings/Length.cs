using System.Globalization;
using Concord.Shared.Promises.Spans;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"6 months", "two years", "2–3 years": how long from a beginning, at least and at most.</summary>
internal sealed record Length(int Least, int Most, string Unit, int Next)
{
    private const int Farthest = 100;
    private static readonly Phrases Reaching = new("-", "to", "or");

    public string Said => Least == Most ? Amount(Most) : $"{Least.ToString(CultureInfo.InvariantCulture)} to {Amount(Most)}";

    public static Length? At(Line line, int at)
    {
        if (Vocabulary.CountAt(line, at) is not { } least) return null;
        var next = at + 1;
        var most = Reaching.Stands(line, next, out var joined) && Vocabulary.CountAt(line, joined) is { } second ? second : least;
        if (joined > next && most != least) next = joined + 1;
        if (line.Is(next, "-")) next++;
        var (unit, perYear) = line[next].Key switch
        {
            "day" or "days" or "jours" => ("day", 365),
            "week" or "weeks" or "semaines" => ("week", 52),
            "month" or "months" or "months'" or "mois" => ("month", 12),
            "year" or "years" or "years'" or "ans" => ("year", 1),
            _ => ("", 0),
        };
        return perYear == 0 || most < least || most > Farthest * perYear ? null : new(least, most, unit, line.Is(next + 1, "'") ? next + 2 : next + 1);
    }

    /// <summary>From the earliest to the latest end, counted from a span in which it begins; no more exact than that span.</summary>
    public PromisedSpan After(PromisedSpan from, string name, bool fromStart)
    {
        var first = fromStart ? from.First : Later(from.First, Least);
        var (last, exact) = (Later(from.Last, Most), from.Kind == PromiseKind.Exact || Unit is "day" or "week");
        if (!exact) last = Gregorian.EndOfMonth(last);
        var rule = $"{name}, counted from {from.Name}: {Gregorian.Words(first, last)}.";
        var inYears = from.Start.Length == 4 && Unit == "year";
        var end = inYears && last is { Month: 12, Day: 31 } ? Gregorian.Digits(last.Year) : Gregorian.End(last);
        var start = fromStart ? from.Start : inYears ? Gregorian.Digits(first.Year) : Gregorian.Start(first);
        return new(PromiseKind.Range, name, first, last, start, end, rule);
    }

    private DateOnly Later(DateOnly day, int count) => Unit switch
    {
        "day" => day.AddDays(count),
        "week" => day.AddDays(7 * count),
        "month" => day.AddMonths(count),
        _ => day.AddYears(count),
    };

    private string Amount(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {Unit}{(count == 1 ? "" : "s")}");
}
