using System.Text;
using System.Text.RegularExpressions;

namespace Concord.Rounds.Domain;

/// <summary>
/// Keeps internal text out of the public line. Risks, asks and recovery are internal whole; in other fields what stands
/// between [internal] and [/internal] is. Words count as repeated where six or more follow each other as they do there
/// (all of them, in a shorter passage of at least three), whatever the capitals and punctuation.
/// </summary>
public static partial class InternalWords
{
    public const int Run = 6, Shortest = 3;

    /// <summary>Each run of words of the public line that internal text has too; the longest runs, in their order.</summary>
    public static IReadOnlyList<string> In(ReturnContent content)
    {
        var line = Words(content.PublicLine);
        var passages = ReturnField.All.Where(field => field.IsLong && field.Name is not ("publicLine" or "evidence")).SelectMany(field => Passages(field, content)).Select(Words).Where(words => words.Count >= Shortest).ToList();
        var found = new List<string>();
        for (var at = 0; at < line.Count;)
        {
            var longest = passages.Max(passage => (int?)RunAt(line, at, passage)) ?? 0;
            if (longest > 0) found.Add(Original(content.PublicLine, line, at, longest));
            at += Math.Max(longest, 1);
        }
        return found;
    }

    /// <summary>The text without what is marked internal, for those who may not read that.</summary>
    public static string Without(string text) => Marked().Replace(text, "").Trim();

    private static IEnumerable<string> Passages(ReturnField field, ReturnContent content) =>
        field.Name is "risks" or "asks" or "recoveryStep" ? [Unmarked(field.Read(content))] : Marked().Matches(field.Read(content)).Select(match => Unmarked(match.Value));

    // How many words of the line, from one on, the passage has in a row: 0 where they are too few to count.
    private static int RunAt(IReadOnlyList<Word> line, int at, IReadOnlyList<Word> passage)
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

    [GeneratedRegex(@"\[internal\].*?(\[/internal\]|\z)", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Marked();

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+(['’][\p{L}]+)*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Letters();
}
