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
        string[] a = Words(before), b = Words(after);
        if ((long)a.Length * b.Length > MostCells) return [new(Kind.Removed, before), new(Kind.Added, after)];

        var common = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);

        var pieces = new List<Piece>();
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j]) { Add(Kind.Kept, a[i++]); j++; }
            else if (i < a.Length && (j == b.Length || common[i + 1, j] >= common[i, j + 1])) Add(Kind.Removed, a[i++]);
            else Add(Kind.Added, b[j++]);
        }
        return pieces;

        void Add(Kind kind, string word)
        {
            if (pieces.Count > 0 && pieces[^1].Kind == kind) pieces[^1] = new(kind, pieces[^1].Text + word);
            else pieces.Add(new(kind, word));
        }
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\s*\S+|\s+$", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
