using System.Globalization;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>"Friday 3 April 2026": the two must agree.</summary>
internal sealed class WeekdayAndDay : ISpanRule
{
    private static readonly Dictionary<string, string> Weekdays = Enum.GetValues<DayOfWeek>().Select(day => day.ToString())
        .SelectMany(name => new[] { (Key: name.ToLowerInvariant(), name), (Key: name[..3].ToLowerInvariant(), name) })
        .ToDictionary(pair => pair.Key, pair => pair.name, StringComparer.Ordinal);

    private static readonly Phrases Between = new(",", ".", "the");

    public SpanFound? At(Line line, int at)
    {
        if (!Weekdays.TryGetValue(line[at].Key, out var named)) return null;
        if (SpanReader.OneWhole(line, Between.Skip(line, at + 1)) is not { Span: { Kind: PromiseKind.Exact } day } found) return null;
        var weekday = day.First.ToString("dddd", CultureInfo.InvariantCulture);
        return weekday == named ? found : SpanFound.Unread(found.Next, $"{day.Name} is a {weekday}, not a {named}: which is meant is not guessed at.");
    }
}
