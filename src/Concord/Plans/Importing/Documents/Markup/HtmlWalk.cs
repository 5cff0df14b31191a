using System.Text;
using AngleSharp.Dom;

namespace Concord.Plans.Importing.Documents.Markup;

/// <summary>Every node below a root in order, without recursion: pages nest deeper than a stack.</summary>
internal static class HtmlWalk
{
    /// <param name="enter">Whether to go into the node's children; leave is called for those gone into.</param>
    public static void Over(INode root, Func<INode, bool> enter, Action<INode> leave)
    {
        // Not by NextSibling, which looks for the node among all its siblings first.
        var above = new Stack<(INode Parent, int Next)>();
        above.Push((root, 0));
        while (above.TryPop(out var at))
            if (at.Next == at.Parent.ChildNodes.Length)
            {
                if (at.Parent != root)
                    leave(at.Parent);
            }
            else
            {
                above.Push((at.Parent, at.Next + 1));
                if (at.Parent.ChildNodes[at.Next] is var node && enter(node))
                    above.Push((node, 0));
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
}
