using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"academic year 2026/27", "2019/20 academic year".</summary>
internal sealed class SchoolYear : ISpanRule
{
    private static readonly Phrases Name = new("the academic year", "academic year", "the school year", "school year");

    public SpanFound? At(Line line, int at)
    {
        var named = Name.Stands(line, at, out var start);
        if (YearPair.At(line, start, out var next, longDash: true) is not { } year || !named && !Name.Stands(line, next, out next)) return null;
        return new(next, Gregorian.Months(
            PromiseKind.Year, $"the academic year {Gregorian.Pair(year)}", new(year, line.Rules.AcademicYear.FirstMonth, 1), 12,
            $"An academic year is twelve months from its first month in rule set {line.Rules.Version}", "academic year"));
    }
}
