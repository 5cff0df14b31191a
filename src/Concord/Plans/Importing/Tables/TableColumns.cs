using Concord.Plans.Importing.Documents;

namespace Concord.Plans.Importing.Tables;

/// <summary>How the columns of one table were understood, for a person to check and to set right.</summary>
public sealed record TableColumns(string? Part, int Line, int Rows, bool AsSaid, IReadOnlyList<TableColumn> Columns)
{
    /// <summary>The headings, one a line: what a mapping is remembered by.</summary>
    public string Headings => HeadingsOf(Columns.Select(column => column.Heading));

    internal static string HeadingsOf(IEnumerable<string> headings) => string.Join('\n', headings.Select(heading => CellText.Tidy(heading)));
}

/// <summary>Examples are the first cells below the heading that say something.</summary>
public sealed record TableColumn(string Heading, ColumnMeaning Meaning, IReadOnlyList<string> Examples);

/// <summary>What people said that columns mean, by the columns' headings.</summary>
public sealed record ColumnMappings(IReadOnlyDictionary<string, IReadOnlyList<ColumnMeaning>> ByHeadings)
{
    public static ColumnMappings None { get; } = new(new Dictionary<string, IReadOnlyList<ColumnMeaning>>());

    public ColumnMappings With(string headings, IReadOnlyList<ColumnMeaning> meanings) =>
        new(new Dictionary<string, IReadOnlyList<ColumnMeaning>>(ByHeadings) { [headings] = meanings });
}

/// <summary>A table of a plan: which of its rows is the header, and what the columns mean.</summary>
internal sealed record PlanTable(SourceTable Table, int HeaderRow, bool AsSaid, IReadOnlyList<string> Headings, IReadOnlyList<ColumnMeaning> Meanings)
{
    private const int RowsLookedAt = 12, LongestHeading = 200;

    /// <summary>Concord has written it: every row has all its cells, and an empty cell is empty.</summary>
    public bool IsOwn { get; } = ColumnReading.IsOwn(Headings);

    /// <summary>Milestones that several rows share are merged cells here, so that an empty cell is no milestone.</summary>
    public bool MergesMilestones { get; } = Meanings.ToList().FindIndex(meaning => meaning == new ColumnMeaning(ColumnRole.Milestone)) is >= 0 and var at
        && Table.Rows.Any(row => row.Cells.Count > at && row.Cells[at].Continues);

    public bool HoldsActions => Meanings.Any(meaning => meaning is { Role: ColumnRole.Action, Language: null });
    public bool HoldsMilestones => Meanings.Any(meaning => meaning is { Role: ColumnRole.Milestone, Language: null });
    public IEnumerable<SourceRow> Body => Table.Rows.Skip(HeaderRow + 1);

    /// <returns>Null where no row of the table names its columns.</returns>
    public static PlanTable? Of(SourceTable table, ColumnMappings mappings)
    {
        PlanTable? best = null;
        var most = 1;
        for (var row = 0; row < Math.Min(RowsLookedAt, table.Rows.Count); row++)
        {
            var headings = HeadingsOf(table.Rows[row]);
            if (mappings.ByHeadings.TryGetValue(TableColumns.HeadingsOf(headings), out var said) && said.Count == headings.Count)
                return new(table, row, AsSaid: true, headings, said);
            if (headings.Exists(heading => heading.Length > LongestHeading)) continue;
            var found = new PlanTable(table, row, AsSaid: false, headings, ColumnReading.Read(headings));
            var score = found.Meanings.Count(meaning => meaning.Role != ColumnRole.Beside);
            if ((found.HoldsActions || found.HoldsMilestones) && score > most) (best, most) = (found, score);
        }
        return best;
    }

    /// <summary>The likeliest header of a table that was not understood: its first row that fills more than one cell.</summary>
    public static PlanTable NotUnderstood(SourceTable table)
    {
        var row = Math.Max(0, table.Rows.ToList().FindIndex(each => each.Cells.Count(cell => !cell.IsEmpty) > 1));
        var headings = table.Rows.Count == 0 ? [] : HeadingsOf(table.Rows[row]);
        return new(table, row, AsSaid: false, headings, [.. headings.Select(_ => ColumnMeaning.Beside)]);
    }

    public TableColumns Described() => new(Table.Place.Part, Table.Rows.Count == 0 ? Table.Place.Line : Table.Rows[HeaderRow].Place.Line, Math.Max(0, Table.Rows.Count - HeaderRow - 1), AsSaid,
        [.. Headings.Select((heading, at) => new TableColumn(heading, Meanings[at], Examples(at)))]);

    public bool IsHeaderAgain(SourceRow row) => HeadingsOf(row).SequenceEqual(Headings, StringComparer.OrdinalIgnoreCase);

    private List<string> Examples(int column) => [.. Body.Where(row => column < row.Cells.Count && !row.Cells[column].IsEmpty)
        .Select(row => string.Join(' ', CellText.Read(row.Cells[column].Content).Blocks)).Distinct(StringComparer.Ordinal).Take(3)];

    private static List<string> HeadingsOf(SourceRow row) => [.. row.Cells.Select(cell => Plain(cell.Content))];

    private static string Plain(string content)
    {
        var said = CellText.Read(content);
        return CellText.Tidy(string.Join(' ', said.Blocks.Concat(said.Components)));
    }
}
