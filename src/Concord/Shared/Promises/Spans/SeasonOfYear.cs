using System.Globalization;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"Spring 2019", "Winter 2018/19", "the summer recess 2026", and the first season of "Spring/Summer 2026".</summary>
internal sealed class SeasonOfYear : ISpanRule
{
    private const string Table = "season table";
    private static readonly Phrases Between = new(",", "of", "de", "-", "recess", "recess of", "recess in");

    public SpanFound? At(Line line, int at)
    {
        var start = line.Is(at, "the") || line.Is(at, "l'") ? at + 1 : at;
        if (!Vocabulary.Seasons.TryGetValue(line[start].Key, out var season)) return null;
        var years = Between.Skip(line, start + 1);
        var found = Season(line, season, start, years);
        return found?.Span is { } span && years > start + 1 && line.Is(start + 1, "recess")
            ? found with { Span = span with { Name = $"the {Vocabulary.SeasonName[season]} recess {line.Said(years, found.Next)}", Rule = $"A recess begins in its season, on a day that Parliament sets. {span.Rule}" } }
            : found;
    }

    private static SpanFound? Season(Line line, int season, int start, int years)
    {
        var passesYearEnd = line.Rules.Seasons[season].EndsNextYear;
        if (YearPair.At(line, years, out var next, longDash: passesYearEnd) is { } pair)
            return passesYearEnd
                ? new(next, Of(season, pair, line.Rules, " The two years are the one it begins in and the one it ends in."))
                : SpanFound.Unread(next, $"By rule set {line.Rules.Version} {Vocabulary.SeasonName[season]} lies within one year, and “{line.Said(years, next)}” names two.");
        if (line.YearAt(years, out next) is { } year)
            return new(next, Of(season, year, line.Rules, passesYearEnd ? " A season that passes the end of a year bears the year in which it begins." : ""));
        return BorrowedYear.At(line, start + 1) is { } borrowed
            ? new(start + 1, Of(season, borrowed, line.Rules, ""), YearBefore: Of(season, borrowed - 1, line.Rules, ""))
            : null;
    }

    public static PromisedSpan Of(int season, int year, PromiseRules rules, string reason)
    {
        var (first, last) = rules.Seasons[season].In(year);
        var years = rules.Seasons[season].EndsNextYear ? Gregorian.Pair(year).Replace('-', '/') : Gregorian.Digits(year);
        var name = $"{Vocabulary.SeasonName[season]} {years}";
        var edtf = string.Create(CultureInfo.InvariantCulture, $"{year}-{21 + season}");
        var rule = $"A season is a span: {name} is {Gregorian.Words(first, last)} by the season table of rule set {rules.Version}.{reason}";
        return new(PromiseKind.Season, name, first, last, edtf, edtf, rule, Table);
    }
}
