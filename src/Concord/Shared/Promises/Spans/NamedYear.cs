using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>A year as quarters and halves name it: a calendar year ("2026") or a financial one ("2026-27", "FY 2026").</summary>
internal static class NamedYear
{
    private static readonly Phrases Before = new(",", "of", "of the", "in", "-", "de");

    /// <summary>The first day of the year, its name, and whether it is a financial year.</summary>
    public static (DateOnly First, string Name, bool Financial, int Next)? At(Line line, int at)
    {
        var start = Before.Skip(line, at);
        if (FinancialYearName.StartYear(line, start, out var next) is { } financial)
            return (new(financial, line.Rules.FinancialYear.FirstMonth, 1), Gregorian.Pair(financial), true, next);
        return line.YearAt(start, out next) is { } year ? (new(year, 1, 1), Gregorian.Digits(year), false, next) : null;
    }
}
