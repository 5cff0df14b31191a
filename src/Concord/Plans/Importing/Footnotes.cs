using System.Text.RegularExpressions;

namespace Concord.Plans.Importing;

/// <summary>
/// A line that starts with a number is a footnote when a mark with that number stands above it and has had none yet;
/// so a sentence that happens to start with a number is not taken for one, and numbering may start again on each page.
/// </summary>
internal sealed partial class Footnotes
{
    private readonly Dictionary<(int Mark, int Line), FootnoteDraft> byPlace = [];

    public static Footnotes None { get; } = new();

    public FootnoteDraft? For(int mark, int line) => byPlace.GetValueOrDefault((mark, line));

    public static Footnotes Read(PlanLines lines, Func<int, bool> isHeading)
    {
        var footnotes = new Footnotes();
        var open = new SortedDictionary<int, List<int>>();
        for (var line = 0; line < lines.Count; line++)
        {
            if (lines.IsBlank(line) || lines.IsRead(line))
                continue;
            if (Opening(lines, line) is { } number && !isHeading(line) && open.Remove(number, out var marked))
            {
                var last = LastLine(lines, line, isHeading);
                lines.ReadAs(LineKind.Footnote, line, last);
                var text = CellText.Tidy(Start().Replace(lines.Span(line, last), ""));
                foreach (var place in marked)
                    footnotes.byPlace[(number, place)] = new(number, line + 1, text);
                line = last;
                continue;
            }
            foreach (var mark in FootnoteMarks.In(lines[line]))
            {
                if (!open.TryGetValue(mark, out var places))
                    open[mark] = places = [];
                places.Add(line);
            }
        }
        foreach (var (mark, places) in open)
            foreach (var place in places)
                lines.Remark(place, lines[place], $"Footnote mark {mark} has no footnote");
        return footnotes;
    }

    private static int? Opening(PlanLines lines, int line) =>
        !lines.IsTabbed(line) && Start().Match(lines[line]) is { Success: true } start ? FootnoteMarks.NumberOf(start.Groups["n"].Value) : null;

    // The address of a source often stands apart from its footnote, after a blank line.
    private static int LastLine(PlanLines lines, int first, Func<int, bool> isHeading)
    {
        var last = first;
        for (var line = first + 1; line < lines.Count; line++)
        {
            if (lines.IsBlank(line))
                continue;
            var follows = line == last + 1 ? !lines.IsTabbed(line) && Opening(lines, line) is null && !isHeading(line) : Address().IsMatch(lines[line]);
            if (!follows || lines.IsRead(line))
                break;
            last = line;
        }
        return last;
    }

    [GeneratedRegex(@"^\s*(?:(?<n>[0-9]{1,3})\s+|(?<n>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*)", RegexOptions.NonBacktracking)]
    private static partial Regex Start();

    [GeneratedRegex(@"^\s*<?https?://\S+\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
