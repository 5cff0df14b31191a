namespace Concord.Shared.Promises.Words;

internal enum TokenKind { None, Word, Number, Mark }

/// <summary>
/// A word, a number or a mark, with its place in the whole text. Words compare by <see cref="Key"/>: lower case, without
/// accents. Glued: no white space before it.
/// </summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Key, bool Glued)
{
    public static Token None { get; } = new(TokenKind.None, 0, 0, "", false);

    /// <summary>A number of up to four digits; -1 for "1,560", longer numbers and everything else.</summary>
    public int Value { get; init; } = -1;

    public int Length => End - Start;

    public bool IsBetween(int least, int most) => Value >= least && Value <= most;
}
