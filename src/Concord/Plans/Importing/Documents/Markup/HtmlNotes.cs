using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Concord.Plans.Importing.Documents.Markup;

/// <summary>
/// Footnotes of a page: a short link to a place further down is a mark, and that place is its note, whatever number
/// other notes have; a link from there to a mark only leads back.
/// </summary>
internal sealed partial class HtmlNotes
{
    private const int LongestMark = 12;
    private readonly Dictionary<string, string> markByPlace = new(StringComparer.Ordinal);
    private readonly Dictionary<IElement, string> marks = [];
    private readonly HashSet<IElement> backLinks = [];

    public HtmlNotes(INode root)
    {
        var markPlaces = new HashSet<string>(StringComparer.Ordinal);
        HtmlWalk.Over(root, node =>
        {
            if (node is IElement { LocalName: "a" } link && link.GetAttribute("href") is ['#', _, ..] address)
                Read(link, address[1..], markPlaces);
            return true;
        }, _ => { });
    }

    public string? MarkOf(IElement element) => marks.GetValueOrDefault(element);

    public bool LeadsBack(IElement element) => backLinks.Contains(element);

    public string? NoteAt(IElement element) =>
        element.Id is { Length: > 0 } id && markByPlace.TryGetValue(id, out var mark) ? mark
        : element.LocalName == "a" && element.GetAttribute("name") is { } name ? markByPlace.GetValueOrDefault(name) : null;

    private void Read(IElement link, string place, HashSet<string> markPlaces)
    {
        if (markPlaces.Contains(place))
            backLinks.Add(link);
        else if (Mark().Match(HtmlWalk.TextOf(link, LongestMark)) is { Success: true } mark && (mark.Groups["open"].Success || IsRaised(link)))
        {
            marks[link] = mark.Groups["mark"].Value;
            markByPlace.TryAdd(place, marks[link]);
            foreach (var own in new[] { link, link.ParentElement, link.FirstElementChild })
                if ((own?.Id ?? own?.GetAttribute("name")) is { Length: > 0 } id)
                    markPlaces.Add(id);
        }
    }

    private static bool IsRaised(IElement link) =>
        link.ParentElement?.LocalName == "sup" || link.FirstElementChild?.LocalName == "sup"
        || link.GetAttribute("role") == "doc-noteref" || link.ClassName?.Contains("footnote", StringComparison.OrdinalIgnoreCase) == true;

    [GeneratedRegex(@"^(?<open>[\[(])?(?:footnote |note )?(?<mark>[0-9]{1,3}|[ivx]{1,5}|[A-Za-z]|[*†‡§¶]{1,3})[\])]?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
