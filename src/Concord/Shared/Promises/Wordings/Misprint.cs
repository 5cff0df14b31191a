using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"Sprung 2019": one letter from a season or a month. It is not guessed at.</summary>
internal sealed class Misprint : IWording
{
    private const int ShortestWord = 4;

    public Reading? At(Line line, int at)
    {
        if (line[at].Kind != TokenKind.Word || line[at].Key.Length < ShortestWord || line.YearAt(at + 1, out var next) is null) return null;
        var near = Vocabulary.LongNames.FirstOrDefault(name => IsOneSlip(line[at].Key, name.ToLowerInvariant()));
        return near is null ? null : new(next, PromiseKind.Unread, $"“{line.Said(at, at + 1)}” is near to “{near}”, but is not it: a misprint is not guessed at.");
    }

    // One letter more, less, other, or two changed about.
    private static bool IsOneSlip(string word, string name)
    {
        if (Math.Abs(word.Length - name.Length) > 1) return false;
        var from = word.AsSpan().CommonPrefixLength(name);
        var a = word.AsSpan(from);
        var b = name.AsSpan(from);
        if (a.Length > b.Length) return a[1..].SequenceEqual(b);
        if (b.Length > a.Length) return b[1..].SequenceEqual(a);
        return a.Length > 0 && (a[1..].SequenceEqual(b[1..]) || a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
    }
}
