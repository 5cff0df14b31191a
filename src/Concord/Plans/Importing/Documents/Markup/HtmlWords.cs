using AngleSharp.Dom;

namespace Concord.Plans.Importing.Documents.Markup;

/// <summary>What stands between the tags of a page, written to one cell. Scripts, styles, menus and what is hidden are no part of it.</summary>
internal sealed class HtmlWords(HtmlNotes notes, Action<IElement> hidden)
{
    private static readonly string[] NotRead = ["script", "style", "template", "noscript", "head", "nav", "iframe", "object", "svg", "button", "select", "textarea"];

    public SourceCell InCell(IElement element, string? source)
    {
        var cell = new CellMarkup();
        HtmlWalk.Over(element, node => Enter(node, cell, node is IElement inner && OpensBlock(inner, cell)), node =>
        {
            Leave(node, cell);
            if (node is IElement inner)
                CloseBlock(inner, cell);
        });
        return cell.ToCell(source);
    }

    /// <summary>Whether to go on into the node.</summary>
    public bool Enter(INode node, CellMarkup cell, bool isBlock = false)
    {
        if (node is IText text && node.Parent is IElement { LocalName: "pre" })
            WriteLines(text.Data, cell);
        else if (node is IText words)
            cell.Flow(words.Data);
        if (node is not IElement element || IsSkipped(element))
            return false;
        if (notes.MarkOf(element) is { } mark)
        {
            var before = cell.Raised;
            cell.Mark(mark);
            cell.Raised = before;
            return false;
        }
        switch (element.LocalName)
        {
            case "s" or "del" or "strike":
                cell.Struck = true;
                break;
            case "sup":
                cell.Raised = true;
                break;
            case "br":
                cell.Break();
                break;
            case "img" when element.GetAttribute("alt") is { Length: > 0 } instead:
                cell.Flow(instead);
                break;
        }
        return true;
    }

    public static void Leave(INode node, CellMarkup cell)
    {
        if (node is IElement { LocalName: "s" or "del" or "strike" } struck)
            cell.Struck = IsIn(struck, "s", "del", "strike");
        else if (node is IElement { LocalName: "sup" })
            cell.Raised = false;
    }

    public static bool IsBlock(string name) => name is "p" or "div" or "section" or "article" or "main" or "header" or "footer" or "aside"
        or "blockquote" or "figure" or "figcaption" or "pre" or "address" or "details" or "summary" or "fieldset" or "form" or "legend" or "hr"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "table" or "caption" or "tr" or "td" or "th";

    private static bool OpensBlock(IElement element, CellMarkup cell)
    {
        if (element.LocalName is "ul" or "ol")
            cell.OpenList(element.LocalName == "ol");
        else if (element.LocalName == "li")
            cell.OpenItem();
        else if (IsBlock(element.LocalName))
            cell.EndParagraph();
        return true;
    }

    private static void CloseBlock(IElement element, CellMarkup cell)
    {
        if (element.LocalName is "ul" or "ol")
            cell.CloseList();
        else if (element.LocalName == "li")
            cell.CloseItem();
        else if (IsBlock(element.LocalName))
            cell.EndParagraph();
    }

    private bool IsSkipped(IElement element)
    {
        if (NotRead.Contains(element.LocalName) || notes.LeadsBack(element))
            return true;
        var isHidden = element.HasAttribute("hidden")
            || element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) == true;
        if (isHidden)
            hidden(element);
        return isHidden;
    }

    // Struck out inside struck out: only the outermost end tag ends it.
    private static bool IsIn(IElement element, params ReadOnlySpan<string> names)
    {
        for (var (above, steps) = (element.ParentElement, 0); above is not null && steps < 20; above = above.ParentElement, steps++)
            if (names.Contains(above.LocalName))
                return true;
        return false;
    }

    private static void WriteLines(string text, CellMarkup cell)
    {
        foreach (var line in text.Split('\n'))
        {
            cell.Flow(line);
            cell.Break();
        }
    }
}
