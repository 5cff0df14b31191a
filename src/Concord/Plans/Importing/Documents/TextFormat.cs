using System.Text.RegularExpressions;
using Concord.Plans.Importing.Documents.Csv;

namespace Concord.Plans.Importing.Documents;

/// <summary>What kind of text a text is: by what it holds, and by its name where that leaves a choice.</summary>
internal static partial class TextFormat
{
    public static DocumentFormat Of(string text, DocumentFormat? claimed)
    {
        var mayStartInAnyTag = claimed is null or DocumentFormat.Html;
        if ((mayStartInAnyTag ? AnyTag() : Page()).IsMatch(text))
            return DocumentFormat.Html;
        if (claimed is DocumentFormat.Markdown or DocumentFormat.Html)
            return claimed.Value;
        var delimiter = Delimiter.Declared(text) ?? Delimiter.Of(text);
        if (claimed is DocumentFormat.Csv or DocumentFormat.Tsv || Delimiter.Declared(text) is not null)
            return Named(delimiter);
        if (IsMarkdown(text))
            return DocumentFormat.Markdown;
        return delimiter.IsWholeTable ? Named(delimiter) : DocumentFormat.Text;
    }

    private static DocumentFormat Named(Delimiter delimiter) => delimiter is { Character: '\t', Width: > 1 } ? DocumentFormat.Tsv : DocumentFormat.Csv;

    // Plain text may well have headings with # and stars around words; a table of pipes under a row of dashes is Markdown's own.
    private static bool IsMarkdown(string text) => !text.Contains('\t', StringComparison.Ordinal) && RowOfDashes().IsMatch(text);

    [GeneratedRegex(@"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Page();

    [GeneratedRegex(@"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body|table|main|article|section|header|div|h[1-6]|p|ul|ol|dl|meta|title|style|script|link|base)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?\s*$|^\s*\|\s*:?-{3,}:?\s*\|\s*$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex RowOfDashes();
}
