using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Concord.Web.Tests.Components;

/// <summary>HTML as an outline in which only what a reader or a style sheet can tell apart differs.</summary>
static class Normal
{
    static readonly HashSet<string> Inline = ["a", "b", "br", "code", "em", "input", "span", "strong", "svg", "path"];

    public static string Outline(string html)
    {
        var document = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html);
        var outline = new StringBuilder();
        Append(outline, document.Body!, 0);
        return outline.ToString();
    }

    static void Append(StringBuilder outline, INode parent, int depth)
    {
        foreach (var node in parent.ChildNodes)
            if (node is IElement element)
            {
                outline.Append(' ', depth * 2).Append('<').Append(element.LocalName);
                foreach (var attribute in element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal))
                    outline.Append(' ').Append(attribute.Name).Append("=\"").Append(Value(attribute)).Append('"');
                // As a line of text it also shows a space lost or gained between words and the elements among them.
                outline.Append('>').Append(IsLine(element) ? $" {Collapse(element.TextContent)}" : "").Append('\n');
                Append(outline, element, depth + 1);
            }
            else if (node is IText text && Words(text) is { Length: > 0 } words)
                outline.Append(' ', depth * 2).Append(words).Append('\n');
    }

    static bool IsLine(IElement element) => element.ChildElementCount > 0 && element.QuerySelectorAll("*").All(inner => Inline.Contains(inner.LocalName));

    static string Value(IAttr attribute) =>
        attribute.Name == "class" ? string.Join(' ', Split(attribute.Value).Order(StringComparer.Ordinal)) : attribute.Value;

    static string Words(IText text) => text.ParentElement?.LocalName is "textarea" or "pre" ? text.Data : Collapse(text.Data);

    static string Collapse(string text) => string.Join(' ', Split(text));

    static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
