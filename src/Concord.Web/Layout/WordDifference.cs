using System.Text.RegularExpressions;

namespace Concord.Web.Layout;

/// <summary>What changed between two texts, word by word (longest common subsequence).</summary>
public static partial class WordDifference
{
    public enum Kind { Kept, Removed, Added }

    public readonly record struct Piece(Kind Kind, string Text);

    // Beyond this the table of the comparison would be too large for a page: the whole text counts as replaced.
    private const int MostCells = 4_000_000;

    public static IReadOnlyList<Piece> Between(string before, string after)
    {
        string[] whole = Words(before), now = Words(after);
        // Most of a long text stays: only what lies between its equal beginning and its equal end is compared.
        var (start, end) = (0, 0);
        while (start < whole.Length && start < now.Length && whole[start] == now[start]) start++;
        while (end < whole.Length - start && end < now.Length - start && whole[^(end + 1)] == now[^(end + 1)]) end++;
        string[] a = whole[start..^end], b = now[start..^end];

        var pieces = new List<Piece>();
        foreach (var word in whole[..start]) Add(Kind.Kept, word);
        if ((long)a.Length * b.Length > MostCells) (a, b) = ([string.Concat(a)], [string.Concat(b)]);

        var common = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);

        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j]) { Add(Kind.Kept, a[i++]); j++; }
            else if (i < a.Length && (j == b.Length || common[i + 1, j] >= common[i, j + 1])) Add(Kind.Removed, a[i++]);
            else Add(Kind.Added, b[j++]);
        }
        foreach (var word in whole[(whole.Length - end)..]) Add(Kind.Kept, word);
        return pieces;

        void Add(Kind kind, string word)
        {
            if (pieces.Count > 0 && pieces[^1].Kind == kind) pieces[^1] = new(kind, pieces[^1].Text + word);
            else pieces.Add(new(kind, word));
        }
    }

    /// <summary>Only what changed, with a little of what stands around it.</summary>
    public static IReadOnlyList<Piece> Shortened(IReadOnlyList<Piece> pieces, int around = 160)
    {
        return [.. pieces.Select((piece, at) => piece.Kind != Kind.Kept || piece.Text.Length <= 2 * around + 40 ? piece : piece with { Text = Cut(piece.Text, at == 0, at == pieces.Count - 1) })];

        string Cut(string text, bool isFirst, bool isLast) =>
            (isFirst ? "" : Excerpt.Of(text, around)[..^1]) + " … " + (isLast ? "" : text[WordStart(text, text.Length - around)..]);

        static int WordStart(string text, int from) => text.IndexOf(' ', from) is >= 0 and var space ? space : from;
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\s*\S+|\s+$", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
