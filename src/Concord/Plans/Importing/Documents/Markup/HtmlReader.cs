using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Concord.Plans.Importing.Documents.Markup;

/// <summary>
/// A web page, in the order of its source. Text outside any paragraph is one of its own. A table that only lays out
/// other tables is walked through.
/// </summary>
internal sealed class HtmlReader
{
    private sealed class Opened(IElement element)
    {
        public IElement Element { get; } = element;
        public string? Number { get; set; }
        public string? Note { get; set; }
        public bool IsTold { get; set; }
        public int Next { get; set; } = 1;
    }

    private readonly Findings found;
    private readonly HtmlSource source;
    private readonly HtmlNotes notes;
    private readonly HtmlWords words;
    private readonly HashSet<IElement> layouts = [];
    private readonly Stack<Opened> open = [];
    private CellMarkup text = new();
    private int tables;

    private HtmlReader(string page, INode root, Findings found, int firstLine)
    {
        this.found = found;
        source = new(page, firstLine);
        notes = new(root);
        words = new(notes, RemarkHidden);
    }

    /// <param name="firstLine">Where the page begins: it may be a part of a file of another kind.</param>
    public static void Read(string page, Findings found, int firstLine = 1)
    {
        HtmlNesting.Demand(page, found);
        var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(page);
        if (CellText.Tidy(document.Title ?? "") is { Length: > 0 } title)
            found.Title ??= title;
        if (document.Body is not { } body)
            return;
        var reader = new HtmlReader(page, body, found, firstLine);
        reader.FindLayouts(body);
        reader.open.Push(new(body));
        HtmlWalk.Over(body, reader.Enter, reader.Leave);
        reader.Tell();
    }

    private void FindLayouts(INode body) => HtmlWalk.Over(body, node =>
    {
        if (node is IElement { LocalName: "table" } table)
        {
            if (table.GetAttribute("role") is "presentation" or "none")
                layouts.Add(table);
            for (var above = table.ParentElement; above is not null; above = above.ParentElement)
                if (above.LocalName == "table")
                {
                    layouts.Add(above);
                    break;
                }
        }
        return true;
    }, _ => { });

    private bool Enter(INode node)
    {
        var note = node is IElement place ? notes.NoteAt(place) : null;
        if (note is not null && text.IsEmpty && !HtmlWords.IsBlock(((IElement)node).LocalName) && !open.Peek().IsTold)
            open.Peek().Note ??= note;
        if (!words.Enter(node, text) || node is not IElement element)
            return false;
        if (element.LocalName == "table" && !layouts.Contains(element))
        {
            Tell();
            found.Add(new HtmlTable(element, $"table {++tables}", words, source, found).Read());
            return false;
        }
        if (HtmlWords.IsBlock(element.LocalName))
            Open(element, note);
        return true;
    }

    private void Leave(INode node)
    {
        HtmlWords.Leave(node, text);
        if (node is not IElement element || open.Peek().Element != element)
        {
            if (node is IElement { LocalName: "p" or "div" } part && InItem(part))
                text.EndParagraph();
            return;
        }
        Tell();
        open.Pop();
    }

    private void Open(IElement element, string? note)
    {
        if (note is null && element.LocalName is "p" or "div" && InItem(element))
        {
            text.EndParagraph();
            return;
        }
        Tell();
        var opened = new Opened(element) { Note = note };
        if (element.LocalName == "li")
            opened.Number = NumberOf(element);
        else if (element.LocalName == "ol")
            opened.Next = Attribute(element, "start") ?? (element.HasAttribute("reversed") ? element.Children.Count(child => child.LocalName == "li") : 1);
        open.Push(opened);
    }

    // The paragraphs of one item or note are one.
    private bool InItem(IElement element) => open.Peek() is { IsTold: false } item && item.Element != element && (item.Element.LocalName is "li" or "dd" || item.Note is not null);

    private string? NumberOf(IElement item)
    {
        if (open.Peek() is not { Element.LocalName: "ol" } list)
            return null;
        var number = Attribute(item, "value") ?? list.Next;
        list.Next = number == int.MaxValue ? number : number + (list.Element.HasAttribute("reversed") ? -1 : 1);
        return ListNumber.Of(number, item.GetAttribute("type") ?? list.Element.GetAttribute("type"));
    }

    private void Tell()
    {
        var block = open.Peek();
        var (struck, raised) = (text.Struck, text.Raised);
        var cell = text.ToCell(IsWhole(block) ? source.Inside(block.Element) : null);
        text = new() { Struck = struck, Raised = raised };
        if (cell.IsEmpty)
            return;
        var place = new SourcePlace(source.LineOf(block.Element));
        found.Add((block, block.Element.LocalName) switch
        {
            ({ Note: { } mark }, _) => new SourceFootnote(place, mark, cell),
            (_, ['h', var level]) when char.IsAsciiDigit(level) => new SourceHeading(place, level - '0', cell),
            ({ IsTold: false }, "li" or "dd") => new SourceListItem(place, block.Number, cell),
            _ => new SourceParagraph(place, cell),
        });
        block.IsTold = true;
    }

    private void RemarkHidden(IElement element)
    {
        if (HtmlWalk.TextOf(element, 1_000) is { Length: > 0 } said)
            found.Remark(new(source.LineOf(element)), said, "The page hides these words, so they were not read");
    }

    // What stands in it is no more than its own text: an item with a list of its own goes on after it.
    private static bool IsWhole(Opened block) =>
        !block.IsTold && block.Element.LocalName is "p" or "li" or "dd" or "dt" or ['h', >= '1' and <= '6']
        && !block.Element.Children.Any(child => child.LocalName is "ul" or "ol" or "dl" or "table");

    private static int? Attribute(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
