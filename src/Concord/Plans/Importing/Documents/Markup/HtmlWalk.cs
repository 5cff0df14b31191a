using System.Text;
using AngleSharp.Dom;

namespace Concord.Plans.Importing.Documents.Markup;

/// <summary>Every node below a root in order, without recursion: pages nest deeper than a stack.</summary>
internal static class HtmlWalk
{
    /// <param name="enter">Whether to go into the node's children; leave is called for those gone into.</param>
    public static void Over(INode root, Func<INode, bool> enter, Action<INode> leave)
    {
        for (var node = root.FirstChild; node is not null;)
        {
            if (enter(node))
            {
                if (node.FirstChild is { } child)
                {
                    node = child;
                    continue;
                }
                leave(node);
            }
            while (node.NextSibling is null && node.Parent is { } parent && parent != root)
            {
                leave(parent);
                node = parent;
            }
            node = node.NextSibling;
        }
    }

    public static string TextOf(INode root, int most)
    {
        var text = new StringBuilder();
        Over(root, node =>
        {
            if (node is IText words)
                text.Append(words.Data);
            return text.Length < most;
        }, _ => { });
        return CellText.Tidy(text.Length > most ? text.ToString(0, most) : text.ToString());
    }

    /// <summary>The element that comes after all that is inside this one.</summary>
    public static IElement? After(IElement element)
    {
        for (INode? node = element; node is not null; node = node.Parent)
            for (var next = node.NextSibling; next is not null; next = next.NextSibling)
                if (next is IElement found)
                    return found;
        return null;
    }
}
