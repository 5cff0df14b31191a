using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"Early 2019", "the end of 2026-27": a part of a year by the table. A month, a season or a quarter is not cut finer.</summary>
internal sealed class PartOfSpan : ISpanRule
{
    private const string Table = "table of parts of a year";

    private static readonly (Phrases Words, string Name, Func<PartsOfYear, MonthsOfYear> Months)[] Parts =
    [
        (new("early", "early in", "early part of"), "early", parts => parts.Early),
        (new("mid", "middle of", "middle", "mi"), "mid", parts => parts.Mid),
        (new("late", "late in", "latter part of"), "late", parts => parts.Late),
        (new("start of", "start", "beginning of", "beginning", "debut", "debut de"), "the start of", parts => parts.Start),
        (new("end of", "end", "close of", "fin", "fin de"), "the end of", parts => parts.End),
    ];

    private static readonly Phrases Before = new("the", "in", "in the", "at the", "la", "le");
    private static readonly Phrases Between = new("-", "of", "of the", "in", "the", "de", "calendar year", "the calendar year");

    public SpanFound? At(Line line, int at)
    {
        var start = Before.Skip(line, at);
        foreach (var (words, name, months) in Parts)
            if (words.Stands(line, start, out var next) && SpanReader.OneWhole(line, Between.Skip(line, next)) is { } found)
                return found.Span is { } span && span.Kind != PromiseKind.Exact ? found with { Span = Part(span, name, months(line.Rules.PartsOfYear), line.Rules), YearBefore = null } : found;
        return null;
    }

    private static PromisedSpan Part(PromisedSpan span, string part, MonthsOfYear months, PromiseRules rules)
    {
        var name = part[^1] == 'f' || !span.Name.StartsWith("the ", StringComparison.Ordinal) ? $"{part} {span.Name}" : $"{part} in {span.Name}";
        if (span.Kind != PromiseKind.Year)
            return span with { Name = name, Rule = $"{span.Rule} It is not cut finer for “{part}”." };
        var rule = $"In a year, “{part}” means months {months.First} to {months.Last} by rule set {rules.Version}";
        return Gregorian.Months(PromiseKind.PartYear, name, span.First.AddMonths(months.First - 1), months.Last - months.First + 1, rule, Table);
    }
}
