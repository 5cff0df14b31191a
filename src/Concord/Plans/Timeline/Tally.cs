using System.Globalization;

namespace Concord.Plans.Timeline;

/// <summary>How many promises can ever be called late, and how many of those last days have gone by.</summary>
public sealed class Tally(IReadOnlyCollection<PromiseLine> lines, DateOnly today)
{
    public int All { get; } = lines.Count;
    public int WithLastDay { get; } = lines.Count(line => line.Promise.Reach() == Reach.LastDay);
    public int Past { get; } = lines.Count(line => line.Promise.Latest < today);

    /// <summary>The others, by what they have instead.</summary>
    public IReadOnlyList<(Reach Reach, int Count)> Without { get; } =
        [.. lines.GroupBy(line => line.Promise.Reach()).Where(group => group.Key != Reach.LastDay).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))];

    /// <summary>What stands above the picture.</summary>
    public IReadOnlyList<string> Sentences => [.. new[] { Dated, Undated }.Where(sentence => sentence.Length > 0)];

    public string InWords => string.Join(' ', Sentences);

    private string Dated => WithLastDay == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{WithLastDay:N0} of {Promises(All)} {(WithLastDay == 1 ? "has" : "have")} a last day; on {today:d MMMM yyyy}, {Gone}.");

    private string Gone => Past == 0 ? "none of these days has gone by"
        : Past == WithLastDay && Past > 1 ? "all of these days have gone by"
        : string.Create(CultureInfo.InvariantCulture, $"{Past:N0} of these days {(Past == 1 ? "has" : "have")} gone by");

    private string Undated => All == WithLastDay
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{All - WithLastDay:N0} of {Promises(All)} {(All - WithLastDay == 1 ? "has no day by which one could say it is late" : "have no day by which one could say they are late")}: ")
            + string.Join(", ", Without.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Count:N0} {each.Reach.InWords(each.Count)}"))) + ".";

    private static string Promises(int count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} promise{(count == 1 ? "" : "s")}");
}
