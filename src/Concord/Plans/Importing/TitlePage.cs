using System.Text;

namespace Concord.Plans.Importing;

/// <summary>The plan's title, and the code that its title gives: "Integrated Communities Action Plan" is ICAP.</summary>
internal static class TitlePage
{
    private const int LongestTitlePage = 40;
    private static readonly string[] PlanWords = ["PLAN", "STRATEGY", "PROGRAMME", "FRAMEWORK", "ROADMAP", "AGENDA", "COMMITMENTS"];
    private static readonly string[] PublisherWords = ["GOVERNMENT", "DEPARTMENT", "MINISTRY", "COUNCIL", "AUTHORITY", "OFFICE"];
    private static readonly string[] SmallWords = ["A", "AN", "THE", "OF", "FOR", "AND", "IN", "ON", "TO", "OUR", "WITH", "BY"];

    /// <summary>
    /// The title page ends where the contents page, a table or a paragraph begins. Its title is the line that says
    /// what kind of document this is; failing that, the first line that is neither a date nor a publisher.
    /// </summary>
    public static int? FindTitle(PlanLines lines)
    {
        var candidates = Enumerable.Range(0, Math.Min(lines.Count, LongestTitlePage))
            .TakeWhile(line => !lines.IsRead(line) && !lines.IsTabbed(line) && lines[line].Length <= 150)
            .Where(line => Headings.LooksLikeHeading(lines[line]))
            .ToList();
        return First(line => Says(line, PlanWords)) ?? First(line => !Says(line, PublisherWords)) ?? First(_ => true);

        int? First(Func<int, bool> such) => candidates.Where(such).Cast<int?>().FirstOrDefault();
        bool Says(int line, string[] words) => Words(lines[line]).Any(words.Contains);
    }

    public static string CodeOf(string title)
    {
        var words = Words(title).Where(word => Rune.IsLetter(FirstOf(word)) && !SmallWords.Contains(word)).Take(8).ToList();
        return words.Count switch
        {
            0 => "PLAN",
            1 => string.Concat(words[0].EnumerateRunes().Take(4)),
            _ => string.Concat(words.Select(FirstOf)),
        };
    }

    private static Rune FirstOf(string word) => word.EnumerateRunes().First();

    private static string[] Words(string text) => text.ToUpperInvariant()
        .Split([' ', '\t', '\u00A0', '-', '–', '—', ':', ',', '(', ')', '#', '‘', '’', '\'', '"', '“', '”', '/', '&'], StringSplitOptions.RemoveEmptyEntries);
}
