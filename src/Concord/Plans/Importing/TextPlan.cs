using Concord.Plans.Importing.Documents;

namespace Concord.Plans.Importing;

/// <summary>
/// Reads a published plan, as text, into a draft from which nothing is missing. First what can be told from the whole
/// document is found (contents page, title, footnotes, chapters); then the rest is read from top to bottom.
/// </summary>
internal static class TextPlan
{
    /// <exception cref="PlanNotReadable">The file is not text, is too large, or has no table of actions.</exception>
    public static PlanDraft Read(PlanFile file, DraftReading reading, PlanReadOptions? options)
    {
        var lines = new PlanLines(file.Text);
        if (file.FirstCharacterNotUtf8 is { } character && lines.LineAt(character) is var odd)
            lines.Remark(odd, lines[odd], DecodedText.ReadAsWindows1252);
        if (!Enumerable.Range(0, lines.Count).Any(line => TableHeader.Is(lines[line])))
            throw new PlanNotReadable(
                file.Source.File, "has no table of actions",
                "Check that the tables kept their tabs and their header rows, such as Action, Lead department, Delivery date");

        var headings = new Headings(lines);
        var contents = Contents.Read(lines, headings);
        var contentsKeys = contents.Select(entry => entry.Key).ToHashSet();
        var titleLine = TitlePage.FindTitle(lines);
        var footnotes = Footnotes.Read(lines, line => line == titleLine || contentsKeys.Contains(Headings.Key(lines[line])));
        var outline = Outline.Find(lines, headings, contents, titleLine);

        if (titleLine is { } at && !lines.IsRead(at))
            lines.ReadAs(LineKind.Title, at);
        var title = options?.Title ?? (titleLine is { } found ? CellText.Tidy(lines[found]) : Untitled(lines, file.Source));
        var code = options?.Code ?? TitlePage.CodeOf(title);
        var chapters = new TextTables(lines, headings, outline, footnotes, reading, code, Headings.Key(title)).Read();
        return new(title, file.Source, chapters, lines.NotUnderstood, lines.Accounts);
    }

    private static string Untitled(PlanLines lines, SourceFile source)
    {
        lines.Remark(0, lines[0], "No title was found above the first paragraph or table, so the file's name stands for it");
        return Path.GetFileNameWithoutExtension(source.File) is { Length: > 0 } name ? name : source.File;
    }
}
