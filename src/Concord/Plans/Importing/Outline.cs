namespace Concord.Plans.Importing;

internal sealed record ChapterHeading(int Line, int Number, string Title);

/// <summary>
/// Where the chapters are. With a contents page they are its entries, from the first that has a table of actions to
/// the last; what stands before and after is front and back matter. Without one, a chapter's heading is the nearest
/// heading above a table, and tables with no heading between them are one chapter.
/// </summary>
internal sealed record Outline(IReadOnlyDictionary<int, ChapterHeading> Chapters, int BackMatterFrom)
{
    private sealed record Section(int Line, string Heading);

    public static Outline Find(PlanLines lines, Headings headings, IReadOnlyList<ContentsEntry> contents, int? title)
    {
        var tables = Enumerable.Range(0, lines.Count).Where(line => TableHeader.Is(lines[line])).ToList();
        var listed = Listed(lines, headings, contents);
        var first = listed.FindIndex(0, HasTable);
        if (first < 0)
            return new(Numbered(lines, AboveTables(lines, headings, tables, title)), int.MaxValue);
        var last = listed.FindLastIndex(HasTable);
        var backMatter = last + 1 < listed.Count ? listed[last + 1].Line : int.MaxValue;
        return new(Numbered(lines, listed[first..(last + 1)]), backMatter);

        bool HasTable(Section section)
        {
            var next = listed.IndexOf(section) + 1;
            var at = tables.BinarySearch(section.Line);
            return ~at < tables.Count && (next == listed.Count || tables[~at] < listed[next].Line);
        }
    }

    private static List<Section> Listed(PlanLines lines, Headings headings, IReadOnlyList<ContentsEntry> contents)
    {
        var found = new List<Section>();
        var after = contents.Count > 0 ? contents[^1].Line : 0;
        foreach (var entry in contents)
            if (headings.FirstAfter(entry.Key, after) is { } line && !lines.IsRead(line))
            {
                found.Add(new(line, lines[line]));
                after = line;
            }
            else
                lines.Remark(entry.Line, lines[entry.Line], "The contents page names this part, but no line further down is its heading");
        return found;
    }

    private static List<Section> AboveTables(PlanLines lines, Headings headings, List<int> tables, int? title)
    {
        var found = new List<Section>();
        foreach (var table in tables)
        {
            var candidates = new List<int>();
            for (var line = table - 1; line >= 0 && !lines.IsTabbed(line); line--)
                if (!lines.IsRead(line) && StandsApart(line) && Headings.LooksLikeHeading(lines[line]))
                    candidates.Add(line);
            // A line that stands elsewhere too is rather a running head, and the plan's title rather not a chapter's.
            var best = candidates.Cast<int?>().OrderBy(line => line == title ? 2 : headings.Occurrences(Headings.Key(lines[line!.Value])) > 1 ? 1 : 0).FirstOrDefault();
            if (best is { } heading && (found.Count == 0 || Headings.Key(found[^1].Heading) != Headings.Key(lines[heading])))
                found.Add(new(heading, lines[heading]));
        }
        return found;

        bool StandsApart(int line) => line == 0 || lines.IsBlank(line - 1) || lines.IsTabbed(line - 1);
    }

    // The numbers that the document prints are the numbers people will quote; without them, chapters are counted.
    private static Dictionary<int, ChapterHeading> Numbered(PlanLines lines, List<Section> sections)
    {
        var printed = sections.ConvertAll(section => Headings.NumberOf(section.Heading) ?? 0);
        var usable = printed.Zip(printed.Prepend(0)).All(pair => pair.First > pair.Second);
        foreach (var section in sections)
            lines.ReadAs(LineKind.ChapterHeading, section.Line);
        return sections
            .Select((section, place) => new ChapterHeading(section.Line, usable ? printed[place] : place + 1, CellText.Tidy(Headings.TitleOf(section.Heading))))
            .ToDictionary(chapter => chapter.Line);
    }
}
