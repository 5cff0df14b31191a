using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"Autumn term 2026".</summary>
internal sealed class SchoolTerm : ISpanRule
{
    public SpanFound? At(Line line, int at)
    {
        if (!Vocabulary.Seasons.TryGetValue(line[at].Key, out var season) || !line.Is(at + 1, "term")) return null;
        var terms = line.Rules.AcademicYear;
        var days = season switch { 0 => terms.SpringTerm, 1 => terms.SummerTerm, 2 => terms.AutumnTerm, _ => null };
        if (days is null || line.YearAt(line.Is(at + 2, "of") || line.Is(at + 2, ",") ? at + 3 : at + 2, out var next) is not { } year) return null;
        var (first, last) = days.In(year);
        var name = $"the {Vocabulary.SeasonName[season]} term {Gregorian.Digits(year)}";
        var rule = $"A term is a span: {name} is {Gregorian.Words(first, last)} by rule set {line.Rules.Version}.";
        return new(next, Gregorian.Over(PromiseKind.Range, name, first, last, rule, "table of terms"));
    }
}
