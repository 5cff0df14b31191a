using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Concord.Plans.Importing.Documents.Markup;

/// <summary>Words in Markdown, with the tags of HTML that people write between them.</summary>
internal static class MarkdownInlines
{
    public static void Write(Inline? inline, CellMarkup cell)
    {
        switch (inline)
        {
            case EmphasisInline { DelimiterChar: '~', DelimiterCount: 2 } struck:
                var before = cell.Struck;
                cell.Struck = true;
                WriteAll(struck, cell);
                cell.Struck = before;
                break;
            case DelimiterInline delimiter:
                cell.Flow(delimiter.ToLiteral());
                WriteAll(delimiter, cell);
                break;
            case ContainerInline container:
                WriteAll(container, cell);
                break;
            case LiteralInline literal:
                cell.Flow(literal.Content.ToString());
                break;
            case HtmlEntityInline entity:
                cell.Flow(entity.Transcoded.ToString());
                break;
            case CodeInline code:
                cell.Flow(code.Content);
                break;
            case AutolinkInline link:
                cell.Flow(link.Url);
                break;
            case LineBreakInline { IsHard: true }:
                cell.Break();
                break;
            case LineBreakInline:
                cell.Flow(" ");
                break;
            case FootnoteLink { IsBackLink: false } mark:
                cell.Mark(MarkOf(mark.Footnote));
                break;
            case HtmlInline html:
                WriteTag(html.Tag, cell);
                break;
        }
    }

    public static string MarkOf(Footnote footnote) => footnote.Label?.TrimStart('^') ?? "";

    private static void WriteAll(ContainerInline container, CellMarkup cell)
    {
        foreach (var inline in container)
            Write(inline, cell);
    }

    private static void WriteTag(string tag, CellMarkup cell)
    {
        var opens = !tag.StartsWith("</", StringComparison.Ordinal);
        switch (new string([.. tag.SkipWhile(character => character is '<' or '/').TakeWhile(char.IsAsciiLetterOrDigit)]).ToLowerInvariant())
        {
            case "s" or "del" or "strike":
                cell.Struck = opens;
                break;
            case "sup":
                cell.Raised = opens;
                break;
            case "br":
                cell.Break();
                break;
            case "p" or "div":
                cell.EndParagraph();
                break;
            case "ul" or "ol" when opens:
                cell.OpenList(ordered: tag[1] is 'o' or 'O');
                break;
            case "ul" or "ol":
                cell.CloseList();
                break;
            case "li" when opens:
                cell.OpenItem();
                break;
            case "li":
                cell.CloseItem();
                break;
        }
    }
}
