namespace Concord.Plans.Importing.Documents.Markup;

/// <summary>
/// Emphasis, brackets, lists and quotations that are opened and never closed cost the parser more the more there are.
/// They are counted per paragraph first: nobody writes hundreds of them.
/// </summary>
internal static class MarkdownNesting
{
    private const int Most = 500;
    private const int MostAtLineStart = 100;

    public static void Demand(string text, Findings found)
    {
        var (brackets, parentheses, emphasis) = (0, 0, 0);
        var line = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            line++;
            var words = text.AsSpan(range).Trim();
            if (words.IsEmpty)
                (brackets, parentheses, emphasis) = (0, 0, 0);
            for (var at = 0; at < words.Length; at++)
                switch (words[at])
                {
                    case '[' or ']':
                        brackets = Math.Max(0, brackets + (words[at] == '[' ? 1 : -1));
                        break;
                    case '(' or ')':
                        parentheses = Math.Max(0, parentheses + (words[at] == '(' ? 1 : -1));
                        break;
                    case '*' or '_' or '~' or '`':
                        emphasis = Math.Max(0, emphasis + Change(words, at));
                        break;
                }
            if (Math.Max(brackets, Math.Max(parentheses, emphasis)) > Most || LineStarts(words) > MostAtLineStart)
                throw found.NotReadable($"opens hundreds of lists, quotations, brackets or emphases and never closes them (line {line})", "Save it as plain text, and choose that file");
        }
    }

    // A mark with a space before it opens, one with a space after it closes; in the middle of a word it may do either.
    private static int Change(ReadOnlySpan<char> words, int at)
    {
        var (before, after) = (at == 0 || char.IsWhiteSpace(words[at - 1]), at + 1 == words.Length || char.IsWhiteSpace(words[at + 1]));
        return (before, after) switch { (true, false) => 1, (false, true) => -1, _ => 0 };
    }

    private static int LineStarts(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var character in words)
            if (character is '>' or '-' or '*' or '+' or '.' or ')')
                count++;
            else if (!char.IsAsciiDigit(character) && character is not (' ' or '\t'))
                return count;
        // Nothing but marks is a rule across the page.
        return 0;
    }
}
