namespace Concord.Shared.Promises.Words;

/// <summary>Several ways of saying one thing; the longest that fits is taken.</summary>
internal sealed class Phrases(params string[] phrases)
{
    private readonly Dictionary<string, string[][]> byFirstWord = phrases
        .Select(phrase => Tokens.Of(phrase, 0, phrase.Length).Select(token => token.Key).ToArray())
        .GroupBy(keys => keys[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.OrderByDescending(keys => keys.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>Whether one of them stands here; if so, next is behind it, and otherwise here.</summary>
    public bool Stands(Line line, int at, out int next)
    {
        next = at;
        if (!byFirstWord.TryGetValue(line[at].Key, out var candidates)) return false;
        foreach (var keys in candidates)
        {
            var length = 1;
            while (length < keys.Length && line.Is(at + length, keys[length])) length++;
            if (length < keys.Length) continue;
            next = at + length;
            return true;
        }
        return false;
    }

    public int Skip(Line line, int at) => Stands(line, at, out var next) ? next : at;
}
