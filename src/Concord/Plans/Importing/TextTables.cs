namespace Concord.Plans.Importing;

/// <summary>Walks down the lines that no one has read yet: rows become actions, and prose is told apart by where it stands.</summary>
internal sealed class TextTables(PlanLines lines, Headings headings, Outline outline, Footnotes footnotes, DraftReading reading, string code, string titleKey)
{
    private enum Columns { None, Known, Unknown }

    private sealed record Chapter(ChapterHeading Heading, List<ActionDraft> Actions);

    private readonly List<Chapter> chapters = [];
    private readonly Dictionary<(string, string, string), string> rowsSeen = [];
    private Chapter? chapter;
    private Columns columns;
    private bool besideTable;

    public IReadOnlyList<ChapterDraft> Read()
    {
        for (var line = 0; line < lines.Count; line++)
        {
            if (outline.Chapters.TryGetValue(line, out var heading))
                Open(heading);
            if (line == outline.BackMatterFrom)
                Close();
            if (lines.IsBlank(line))
                besideTable = false;
            else if (!lines.IsRead(line))
                line = ReadAt(line);
        }
        foreach (var (heading, _) in chapters.Where(each => each.Actions.Count == 0))
            lines.Remark(heading.Line, lines[heading.Line], "This chapter has no action");
        return [.. chapters.Select(each => new ChapterDraft(each.Heading.Number, each.Heading.Title, each.Actions))];
    }

    private void Open(ChapterHeading heading)
    {
        chapters.Add(chapter = new(heading, []));
        (columns, besideTable) = (Columns.None, false);
    }

    private void Close() => (chapter, columns, besideTable) = (null, Columns.None, false);

    private int ReadAt(int line)
    {
        var mayBeRow = lines.IsTabbed(line) || (columns == Columns.Known && TableRow.MayBeQuoted(lines[line]));
        if (mayBeRow && TableRow.At(lines, line) is { Cells.Count: > 1 } row)
        {
            ReadRow(row);
            besideTable = true;
            return row.LastLine;
        }
        ReadProse(line);
        return line;
    }

    private void ReadRow(TableRow row)
    {
        if (TableHeader.Is(row.Cells))
        {
            lines.ReadAs(LineKind.TableHeader, row.FirstLine, row.LastLine);
            columns = Columns.Known;
        }
        else if (StartsAnotherTable(row))
        {
            columns = Columns.Unknown;
            CannotRead(row, "A table header whose three columns are not the action, who leads and the date");
        }
        else if (WhyNoAction(row) is { } why)
            CannotRead(row, why);
        else
            ReadAction(row, chapter!);
    }

    private bool StartsAnotherTable(TableRow row) =>
        !besideTable && row.LastLine + 1 < lines.Count && lines.IsTabbed(row.LastLine + 1) && TableHeader.IsOfAnotherTable(row.Cells, reading.Names);

    private string? WhyNoAction(TableRow row) => row.Cells switch
    {
        _ when chapter is null => "A table row outside any chapter",
        _ when columns == Columns.None => "A table row with no table header above it in its chapter",
        _ when columns == Columns.Unknown => "A row of a table whose header was not understood",
        { Count: not 3 } cells => $"A table row with {cells.Count} cells, where three were expected",
        [{ IsEmpty: true }, ..] => "A table row without an action: perhaps it belongs to the row above",
        [_, { IsEmpty: true }, { IsEmpty: true }] => "A table row with its first cell alone filled: perhaps a heading inside the table",
        [{ Content.Length: > CellText.Longest }, ..] or [_, { Content.Length: > CellText.Longest }, _] =>
            $"A cell longer than {CellText.Longest} characters: perhaps a tab or a line end is missing",
        [var text, ..] when CellText.Read(text.Content) is { Blocks.Count: 0, Components.Count: 0 } => "A table row whose action has no words",
        _ => null,
    };

    private void ReadAction(TableRow row, Chapter within)
    {
        lines.ReadAs(LineKind.ActionRow, row.FirstLine, row.LastLine);
        var action = ActionCells.Read(
            $"{code}-{within.Heading.Number}.{within.Actions.Count + 1:00}", row.FirstLine, row.Cells[0], row.Cells[1], row.Cells[2],
            reading, footnotes, why => Remark(row, why));
        if (!rowsSeen.TryAdd((action.SourceText, action.SourceLead, action.SourcePromised), action.Ref))
            Remark(row, $"{action.Ref} is the same, word for word, as {rowsSeen[(action.SourceText, action.SourceLead, action.SourcePromised)]}");
        within.Actions.Add(action);
    }

    private void ReadProse(int line)
    {
        if (headings.IsPageFurniture(lines[line]) || IsRunningHead(line))
            lines.ReadAs(LineKind.PageFurniture, line);
        else if (besideTable && columns == Columns.Known)
            lines.CannotRead(line, line, "A line inside a table that is not a row: perhaps it belongs to the row above or below");
        else if (chapter is not null)
            lines.ReadAs(LineKind.ChapterText, line);
        else
            lines.ReadAs(chapters.Count == 0 ? LineKind.FrontMatter : LineKind.BackMatter, line);
    }

    // The title page itself has no chapter before it: only further on is the plan's title a running head.
    private bool IsRunningHead(int line) =>
        chapter is not null && Headings.LooksLikeHeading(lines[line])
        && Headings.Key(lines[line]) is var key && (key == titleKey || key == Headings.Key(chapter.Heading.Title));

    private void CannotRead(TableRow row, string why) => lines.CannotRead(row.FirstLine, row.LastLine, why);

    private void Remark(TableRow row, string why) => lines.Remark(row.FirstLine, lines.Span(row.FirstLine, row.LastLine), why);
}
