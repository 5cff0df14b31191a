using System.Globalization;

namespace Concord.Plans.Timeline;

/// <summary>
/// How many promises fall due in each part of a period, chapter by chapter: at least so many, because the whole span
/// lies there, and at most so many, because some of the span does. What is promised by a time, with no beginning,
/// falls due where that time ends. What has no last day never falls due, and is counted beside.
/// </summary>
public sealed class DueTable
{
    public sealed record Cell(int AtLeast, int AtMost)
    {
        /// <summary>"3", or "3 to 7" where it cannot be known.</summary>
        public override string ToString() => AtLeast == AtMost
            ? AtMost.ToString("N0", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{AtLeast:N0} to {AtMost:N0}");
    }

    public sealed record Row(int Chapter, string Title, int All, IReadOnlyList<Cell> Cells, int Never);

    public DueTable(PlanTimeline timeline, Period period)
    {
        Columns = TimeScale.Columns(period);
        Rows = [.. timeline.All.GroupBy(line => (line.Action.Chapter, line.Action.ChapterTitle)).OrderBy(chapter => chapter.Key.Chapter)
            .Select(chapter => new Row(chapter.Key.Chapter, chapter.Key.ChapterTitle, chapter.Count(), [.. Columns.Select(column => Count(chapter, column))],
                chapter.Count(line => line.Promise.Latest is null)))];
    }

    public IReadOnlyList<Period> Columns { get; }
    public IReadOnlyList<Row> Rows { get; }
    public int MostInACell => Rows.SelectMany(row => row.Cells).Select(cell => cell.AtMost).DefaultIfEmpty().Max();

    /// <summary>How many of some promises fall due in a period.</summary>
    public static Cell Count(IEnumerable<PromiseLine> lines, Period column)
    {
        var (least, most) = (0, 0);
        foreach (var promise in lines.Select(line => line.Promise))
        {
            if (promise.Latest is not { } latest || !column.Touches(promise.Earliest ?? latest, latest)) continue;
            most++;
            if (column.Contains(promise.Earliest ?? latest) && column.Contains(latest)) least++;
        }
        return new(least, most);
    }
}
