namespace Concord.Edtf.Reading;

/// <summary>Reads dates between brackets or braces.</summary>
internal static class SetReader
{
    public static EdtfSet? Read(Reader reader)
    {
        var isAll = reader.Take('{');
        if (!isAll) reader.Take('[');
        var close = isAll ? '}' : ']';
        var isOpenBefore = reader.TakeDots();
        var isOpenAfter = false;
        var elements = new List<EdtfSetElement>();
        do
        {
            if (elements.Count > 0) Spaces(reader);
            if (Element(reader, close, out isOpenAfter) is not { } element) return null;
            elements.Add(element);
            Spaces(reader);
        }
        while (!isOpenAfter && reader.Take(','));
        if (reader.Take(close)) return new(isAll, isOpenBefore, elements, isOpenAfter);
        return reader.Refuse<EdtfSet>(reader.Next switch
        {
            ' ' => "No space may stand in a set",
            ',' => "Only the last date of a set may be open to what is later",
            'T' => "The dates of a set have no time of day",
            _ => $"\",\" or \"{close}\" should follow a date of a set, not {reader.Found}",
        });
    }

    private static EdtfSetElement? Element(Reader reader, char close, out bool isOpenAfter)
    {
        isOpenAfter = false;
        if (reader.Next == ' ') return reader.Refuse<EdtfSetElement>("No space may stand in a set");
        if (PartReader.Read(reader) is not { } first) return null;
        if (!reader.TakeDots()) return new(first);
        isOpenAfter = Ends(reader, close);
        if (isOpenAfter) return new(first);
        var lastAt = reader.At;
        if (PartReader.Read(reader) is not { } last) return null;
        if (last.Precision != first.Precision) return reader.Refuse<EdtfSetElement>("Both sides of \"..\" are years, or both months, or both days", lastAt);
        if (!EdtfInterval.IsOrdered(first, last)) return reader.Refuse<EdtfSetElement>("What follows \"..\" is before what stands before it", lastAt);
        isOpenAfter = reader.TakeDots();
        return new(first, last);
    }

    private static bool Ends(Reader reader, char close) => reader.Next == close || reader.Next is ',' or ' ' || reader.IsAtEnd;

    private static void Spaces(Reader reader)
    {
        if (reader.Reading != EdtfReading.SpacesInSets) return;
        while (reader.Next == ' ') reader.At++;
    }
}
