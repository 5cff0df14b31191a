using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"2026-27", "2026/27", "FY2026-27", "financial year 2026/27", and by the rule set's choice "FY 2022".</summary>
internal sealed class FinancialYearName : ISpanRule
{
    public const string Table = "financial year";

    private static readonly Phrases Name = new("fy", "the financial year", "financial year", "the fiscal year", "fiscal year", "f.y.");

    public SpanFound? At(Line line, int at)
    {
        if (StartYear(line, at, out var next) is not { } year) return null;
        var single = Enumerable.Range(at, next - at).Count(number => line[number].Kind == TokenKind.Number) == 1;
        var rule = single
            ? $"A financial year named by one year is the one that {(line.Rules.FinancialYear.NamedBy == YearName.End ? "ends" : "begins")} in it, by rule set {line.Rules.Version}"
            : $"A year with two numbers is a financial year, by rule set {line.Rules.Version}";
        var first = new DateOnly(year, line.Rules.FinancialYear.FirstMonth, 1);
        return new(next, Gregorian.Months(PromiseKind.Year, $"the financial year {Gregorian.Pair(year)}", first, 12, rule, Table));
    }

    public static int? StartYear(Line line, int at, out int next)
    {
        var named = Name.Stands(line, at, out var start);
        if (YearPair.At(line, start, out next, shortToo: named) is { } pair)
        {
            if (Name.Stands(line, next, out var after)) next = after;
            return pair;
        }
        if (line.YearAt(start, out next) is not { } year)
        {
            year = 2000 + line[start].Value;
            next = start + 1;
            if (line[start] is not { Length: 2, Value: >= 0 }) return null;
        }
        if (!named && !Name.Stands(line, next, out next)) return null;
        return line.Rules.FinancialYear.StartOf(year);
    }
}
