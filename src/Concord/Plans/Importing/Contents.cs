using System.Text.RegularExpressions;

namespace Concord.Plans.Importing;

internal sealed record ContentsEntry(int Line, string Title)
{
    public string Key { get; } = Headings.Key(Title);
}

/// <summary>
/// The contents page: an entry is a title and a page number, and a long title may run over two lines.
/// Where a contents page has no page numbers, an entry is a line that stands again further down.
/// </summary>
internal static partial class Contents
{
    private const int Longest = 200;

    public static IReadOnlyList<ContentsEntry> Read(PlanLines lines, Headings headings)
    {
        var heading = Enumerable.Range(0, lines.Count).TakeWhile(line => !TableHeader.Is(lines[line]))
            .FirstOrDefault(line => Headings.Key(Short(lines[line])) is "CONTENTS" or "TABLE OF CONTENTS", -1);
        if (heading < 0)
            return [];
        lines.ReadAs(LineKind.Contents, heading);
        var numbered = Entries(lines, heading + 1, Numbered, mayWrap: true);
        var entries = numbered.Count > 0
            ? numbered
            : Entries(lines, heading + 1, line => headings.FirstAfter(Headings.Key(lines[line]), line) is null ? null : lines[line].Trim(), mayWrap: false);
        return [.. entries.Where(entry => !SubEntry().IsMatch(entry.Title))];

        string? Numbered(int line) =>
            Entry().Match(Short(lines[line])) is { Success: true } entry ? entry.Groups["title"].Value.Trim() : null;
    }

    private static List<ContentsEntry> Entries(PlanLines lines, int from, Func<int, string?> titleAt, bool mayWrap)
    {
        var entries = new List<ContentsEntry>();
        for (var line = from; line < lines.Count; line++)
        {
            if (lines.IsBlank(line))
                continue;
            var last = line;
            var title = titleAt(line);
            if (title is null && mayWrap && MayBeFirstHalf(line) && titleAt(line + 1) is { } rest)
            {
                title = $"{lines[line].Trim()} {rest}";
                last = line + 1;
            }
            if (title is null)
                break;
            lines.ReadAs(LineKind.Contents, line, last);
            entries.Add(new(line, title));
            line = last;
        }
        return entries;

        bool MayBeFirstHalf(int line) => line + 1 < lines.Count && !lines.IsTabbed(line) && lines[line].Length < 100;
    }

    private static string Short(string line) => line.Length <= Longest ? line : "";

    [GeneratedRegex(@"^(?<title>\s*\S.*?)(?:(?:\s*\.{2,}\s*|\s*…+\s*|\s*\t\s*|\s{2,})(?:\d{1,4}|[ivxlc]{1,6})|\s\d{1,3})\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^\s*\d+\.\d", RegexOptions.NonBacktracking)]
    private static partial Regex SubEntry();
}
