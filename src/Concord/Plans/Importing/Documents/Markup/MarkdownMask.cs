using System.Text.RegularExpressions;

namespace Concord.Plans.Importing.Documents.Markup;

/// <summary>
/// What site generators add to Markdown is painted over, character for character, so that every place stays where it
/// was: attribute lists ({:.class}), and the spaces of a variable in a link's address.
/// </summary>
internal static partial class MarkdownMask
{
    public static string Over(string text) => Variable().Replace(
        AttributeList().Replace(text, attributes => new string(' ', attributes.Length)),
        variable => variable.Value.Replace(' ', '_'));

    [GeneratedRegex(@"\{:[^{}\n]{0,200}\}", RegexOptions.NonBacktracking)]
    private static partial Regex AttributeList();

    [GeneratedRegex(@"\]\(\{\{[^{}\n]{0,200}\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Variable();
}
