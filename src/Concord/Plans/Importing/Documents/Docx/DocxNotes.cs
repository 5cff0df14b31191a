using System.Globalization;

namespace Concord.Plans.Importing.Documents.Docx;

/// <summary>The marks that Word gives notes in the order in which the text points at them: 1, 2, 3 for footnotes, i, ii, iii for endnotes.</summary>
internal sealed class DocxNotes
{
    private readonly Dictionary<(string Kind, string Id), string> marks = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <param name="kind">footnote or endnote.</param>
    public string Mark(string kind, string id)
    {
        if (marks.TryGetValue((kind, id), out var mark))
            return mark;
        var number = counts[kind] = counts.GetValueOrDefault(kind) + 1;
        return marks[(kind, id)] = kind == "endnote" ? ListNumber.Of(number, "i") : number.ToString(CultureInfo.InvariantCulture);
    }
}
