namespace Concord.Edtf.Reading;

/// <summary>What the draft of 2012 wrote otherwise, for people who still have it in their fingers ("Differences" in the specification).</summary>
internal static class Draft
{
    /// <summary>How what stands here is written since 2019; null if the draft had nothing of the kind.</summary>
    public static string? Hint(Reader reader) => reader.Next switch
    {
        '(' or ')' => "There are no parentheses since 2019: a mark to the left of a component is its own, one to the right holds for all before it too",
        'u' when IsHere(reader, "unknown") => "An unknown end of an interval is empty since 2019",
        'o' when IsHere(reader, "open") => "An open end of an interval is \"..\" since 2019",
        'u' or 'x' => "An unspecified digit is \"X\" since 2019",
        'y' => "A year of more than four digits has a capital \"Y\" before it since 2019",
        _ => null,
    };

    private static bool IsHere(Reader reader, string word) => reader.Text.AsSpan(reader.At).StartsWith(word, StringComparison.Ordinal);
}
