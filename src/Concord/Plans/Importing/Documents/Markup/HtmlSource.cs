using AngleSharp.Dom;

namespace Concord.Plans.Importing.Documents.Markup;

/// <summary>Where an element stands in the file, and what stands in it there, tags and all.</summary>
internal sealed class HtmlSource(string text, int firstLine)
{
    private readonly LineIndex lines = new(text);

    public int LineOf(IElement? element)
    {
        while (element is not null)
        {
            if (IndexOf(element) is { } at)
                return firstLine - 1 + lines.Of(at);
            element = element.ParentElement;
        }
        return firstLine;
    }

    /// <summary>From the end of its own tag to its end tag, or to the next element where the end tag was left out. Null where the parser made it up.</summary>
    public string? Inside(IElement element)
    {
        if (IndexOf(element) is not { } start)
            return null;
        var open = text.IndexOf('>', start);
        var next = HtmlWalk.After(element);
        while (next is not null && IndexOf(next) is null)
            next = HtmlWalk.After(next);
        var end = next is null ? text.Length : IndexOf(next)!.Value;
        if (open < 0 || open >= end)
            return null;
        var inside = text.AsSpan(open + 1, end - open - 1);
        var close = inside.LastIndexOf($"</{element.LocalName}", StringComparison.OrdinalIgnoreCase);
        return (close >= 0 ? inside[..close] : inside).ToString().Trim();
    }

    // An element that the parser made has no tag of its own in the file.
    private int? IndexOf(IElement element) =>
        element.SourceReference?.Position.Index is { } at && at >= 0 && at < text.Length && text[at] == '<'
        && text.AsSpan(at + 1).StartsWith(element.LocalName, StringComparison.OrdinalIgnoreCase) ? at : null;
}
