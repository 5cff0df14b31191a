using System.Text;
using System.Text.RegularExpressions;

namespace Concord.Rounds.Domain;

/// <summary>
/// Keeps internal text out of the public line. Risks, asks and recovery are internal whole; elsewhere what stands between
/// [internal] and [/internal] is, be it a single name. Words count as repeated where six or more follow each other as they
/// do there (all of them, in a shorter passage; three at least of what nobody marked), whatever the capitals and
/// punctuation. A mark has no place in the public line itself.
/// </summary>
public static partial class InternalWords
{
    public const int Run = 6, Shortest = 3;

    /// <summary>What is marked in the public line, and each run of its words that internal text has too; the longest runs, in their order.</summary>
    public static IReadOnlyList<string> In(ReturnContent content)
    {
        var line = Words(content.PublicLine);
        var passages = Passages(content).ToList();
        List<string> found = [.. Marks().Matches(content.PublicLine).Select(match => match.Value)];
        for (var at = 0; at < line.Count;)
        {
            var longest = passages.Max(passage => (int?)RunAt(line, at, passage)) ?? 0;
            if (longest > 0) found.Add(Original(content.PublicLine, line, at, longest));
            at += Math.Max(longest, 1);
        }
        return found;
    }

    private static IEnumerable<List<Word>> Passages(ReturnContent content)
    {
        foreach (var whole in new[] { content.Risks, content.Asks, content.RecoveryStep }.Select(text => Words(Unmarked(text))).Where(words => words.Count >= Shortest)) yield return whole;
        var texts = ReturnField.All.Where(field => field.Name != "publicLine").Select(field => field.Read(content)).Concat(content.Forecasts.Select(forecast => forecast.Reason)).Concat(content.FollowUps.Select(answer => answer.Answer));
        foreach (var marked in texts.SelectMany(text => Marks().Matches(text)).Select(match => Words(Unmarked(match.Value)))) yield return marked;
    }

    // How many words of the line, from one on, the passage has in a row: 0 where they are too few to count.
    private static int RunAt(List<Word> line, int at, List<Word> passage)
    {
        var best = 0;
        for (var from = 0; from < passage.Count; from++)
        {
            var length = 0;
            while (at + length < line.Count && from + length < passage.Count && line[at + length].Plain == passage[from + length].Plain) length++;
            best = Math.Max(best, length);
        }
        return best >= Math.Min(Run, passage.Count) ? best : 0;
    }

    private sealed record Word(string Plain, int Start, int End);

    private static List<Word> Words(string text) =>
        [.. Letters().Matches(text).Select(match => new Word(match.Value.Normalize(NormalizationForm.FormKC).ToUpperInvariant(), match.Index, match.Index + match.Length))];

    private static string Original(string text, List<Word> words, int at, int count) => text[words[at].Start..words[at + count - 1].End];

    private static string Unmarked(string text) => text.Replace("[internal]", " ", StringComparison.OrdinalIgnoreCase).Replace("[/internal]", " ", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\[internal\].*?(\[/internal\]|\z)|\[/internal\]", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+(['’][\p{L}]+)*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Letters();
}
