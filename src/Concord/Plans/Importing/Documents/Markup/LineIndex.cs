namespace Concord.Plans.Importing.Documents.Markup;

/// <summary>Which line, from 1, a character stands in.</summary>
internal sealed class LineIndex
{
    private readonly List<int> starts = [0];

    public LineIndex(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
                starts.Add(at + 1);
    }

    public int Of(int character)
    {
        var found = starts.BinarySearch(character);
        return found >= 0 ? found + 1 : ~found;
    }
}
