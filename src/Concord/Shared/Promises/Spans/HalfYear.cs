using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"H1 2026", "first half of 2026-27".</summary>
internal sealed class HalfYear : ISpanRule
{
    private static readonly Phrases Name = new("half", "six months", "6 months", "semestre");

    public SpanFound? At(Line line, int at)
    {
        var start = line.Is(at, "the") ? at + 1 : at;
        if (HalfAt(line, start, out var next) is not { } half || half > 2 || NamedYear.At(line, next) is not { } year) return null;
        return new(year.Next, Gregorian.Months(
            PromiseKind.Range, $"the {(half == 1 ? "first" : "second")} half of {year.Name}", year.First.AddMonths(6 * (half - 1)), 6, "A half-year is six months"));
    }

    private static int? HalfAt(Line line, int at, out int next)
    {
        next = at + 2;
        if (line.Is(at, "h") && line[at + 1] is { Glued: true, Value: > 0 }) return line[at + 1].Value;
        if (Vocabulary.OrdinalAt(line, at, out var named) is not { } half || !Name.Stands(line, named, out next)) return null;
        return half;
    }
}
