namespace Concord.Plans.Importing;

/// <summary>The row that names the columns: the action, who leads, when it is due, in the words plans use for them.</summary>
internal static class TableHeader
{
    private const int LongestCell = 60;
    private static readonly string[] ActionWords =
    [
        "ACTION", "ACTIONS", "COMMITMENT", "COMMITMENTS", "ACTIVITY", "ACTIVITIES", "MEASURE", "MEASURES",
        "RECOMMENDATION", "DELIVERABLE", "MILESTONE", "PROPOSAL", "STEP", "TASK", "WHAT",
    ];
    private static readonly string[] LeadWords =
    [
        "LEAD", "LEADS", "DEPARTMENT", "DEPARTMENTS", "OWNER", "OWNERS", "RESPONSIBLE", "RESPONSIBILITY", "ORGANISATION", "BODY", "WHO",
    ];
    private static readonly string[] DateWords =
    [
        "DATE", "DATES", "DELIVERY", "DEADLINE", "TIMESCALE", "TIMESCALES", "TIMING", "TIMELINE", "TIMEFRAME", "DUE", "WHEN", "COMPLETION",
    ];

    public static bool Is(string line) =>
        line.Length <= 3 * LongestCell && line.Contains('\t', StringComparison.Ordinal) && Is(TableRow.Split(line));

    public static bool Is(IReadOnlyList<SourceCell> cells) =>
        cells.Count == 3 && Says(cells[0], ActionWords) && Says(cells[1], LeadWords) && Says(cells[2], DateWords);

    /// <summary>Every cell is a few words without figures or a full stop, and the second names nobody: some other table's header.</summary>
    public static bool IsOfAnotherTable(IReadOnlyList<SourceCell> cells, LeadNames names) =>
        cells.Count > 1
        && cells.All(cell => !cell.IsEmpty && cell.Content.Length <= LongestCell && !cell.Content.Any(char.IsDigit) && !cell.Content.TrimEnd().EndsWith('.'))
        && LeadReading.Read(cells[1].Content, names).All(lead => lead.Body.Length == 0)
        && !Headings.Key(cells[^1].Content).StartsWith("ONGOING", StringComparison.Ordinal);

    private static bool Says(SourceCell cell, string[] words) =>
        cell.Content.Length <= LongestCell
        && !cell.Content.TrimEnd().EndsWith('.')
        && string.Join(' ', CellText.Read(cell.Content).Blocks).ToUpperInvariant()
            .Split([' ', '/', '(', ')', '-', ':'], StringSplitOptions.RemoveEmptyEntries).Any(words.Contains);
}
