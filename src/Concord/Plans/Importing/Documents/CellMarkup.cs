using System.Text;

namespace Concord.Plans.Importing.Documents;

/// <summary>
/// Writes what a file says by format in the few tags that CellText knows, and beside it the same in plain words.
/// Struck-out and raised characters are states, so that text broken into many runs makes one tag.
/// </summary>
internal sealed class CellMarkup
{
    private readonly List<(bool IsTag, string Html)> parts = [];
    private readonly Stack<string> open = [];
    private readonly StringBuilder paragraph = new();
    private readonly StringBuilder plain = new();
    private bool struckNow;
    private bool raisedNow;
    private bool spaceDue;
    private bool lineDue;

    public bool Struck { get; set; }
    public bool Raised { get; set; }

    public bool IsEmpty => parts.Count == 0 && paragraph.Length == 0;
    public bool InList => open.Count > 0;

    public void Text(string text)
    {
        if (text.Length == 0)
            return;
        SetState(Struck, Raised);
        if (lineDue)
            plain.Append('\n');
        lineDue = false;
        plain.Append(text);
        paragraph.Append(text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
    }

    /// <summary>A footnote's mark: in a tag of its own, for two marks side by side are not one number.</summary>
    public void Mark(string mark)
    {
        SetState(Struck, false);
        Raised = true;
        Text(mark);
        Raised = false;
        SetState(Struck, false);
    }

    /// <summary>Text of a page, where white space of any length is one space and none at the edge of a paragraph.</summary>
    public void Flow(string text)
    {
        var words = CellText.Tidy(text);
        var wasDue = spaceDue;
        spaceDue = text.Length > 0 && char.IsWhiteSpace(text[^1]) || words.Length == 0 && wasDue;
        if (words.Length == 0)
            return;
        if ((wasDue || char.IsWhiteSpace(text[0])) && paragraph.Length > 0 && !AfterBreak)
            Space();
        Text(words);
    }

    public void Break()
    {
        if (paragraph.Length == 0)
            return;
        SetState(false, false);
        paragraph.Append("<br>");
        plain.Append('\n');
        spaceDue = false;
    }

    public void EndParagraph()
    {
        SetState(false, false);
        spaceDue = false;
        while (AfterBreak)
            paragraph.Length -= "<br>".Length;
        if (paragraph.Length == 0)
            return;
        parts.Add((false, paragraph.ToString()));
        paragraph.Clear();
        lineDue = plain.Length > 0;
    }

    public void OpenList(bool ordered) => Open(ordered ? "ol" : "ul");

    public void CloseList()
    {
        CloseItem();
        if (open.TryPop(out var list))
            Tag($"</{list}>");
    }

    /// <summary>An item outside any list makes one; an item inside an item ends it, as pages leave the end tag out.</summary>
    public void OpenItem()
    {
        CloseItem();
        if (!InList)
            OpenList(ordered: false);
        Open("li");
    }

    public void CloseItem()
    {
        if (open.TryPeek(out var tag) && tag == "li")
            Tag($"</{open.Pop()}>");
    }

    /// <param name="source">The cell as the file has it; its plain words where the file has no text of its own.</param>
    public SourceCell ToCell(string? source = null)
    {
        EndParagraph();
        while (InList)
            CloseList();
        var content = new StringBuilder();
        for (var part = 0; part < parts.Count; part++)
            if (parts[part].IsTag || StandsAlone(part))
                content.Append(parts[part].Html);
            else
                content.Append("<p>").Append(parts[part].Html).Append("</p>");
        return new(source ?? plain.ToString().TrimEnd('\n'), content.ToString());
    }

    private bool AfterBreak => paragraph.Length >= 4 && paragraph[^1] == '>' && paragraph[^2] == 'r' && paragraph[^3] == 'b' && paragraph[^4] == '<';

    // One paragraph in a cell or an item needs no tag of its own.
    private bool StandsAlone(int part) =>
        parts.Count == 1 || (part > 0 && parts[part - 1].Html == "<li>" && (part + 1 == parts.Count || parts[part + 1].IsTag));

    // The space before struck-out or raised words is not part of them, nor the one after.
    private void Space()
    {
        SetState(struckNow && Struck, raisedNow && Raised);
        paragraph.Append(' ');
        plain.Append(' ');
    }

    private void Open(string tag)
    {
        Tag($"<{tag}>");
        open.Push(tag);
    }

    private void Tag(string tag)
    {
        EndParagraph();
        parts.Add((true, tag));
    }

    private void SetState(bool struck, bool raised)
    {
        if ((struck, raised) == (struckNow, raisedNow))
            return;
        if (raisedNow)
            paragraph.Append("</sup>");
        if (struckNow && !struck)
            paragraph.Append("</s>");
        if (struck && !struckNow)
            paragraph.Append("<s>");
        if (raised)
            paragraph.Append("<sup>");
        (struckNow, raisedNow) = (struck, raised);
    }
}
