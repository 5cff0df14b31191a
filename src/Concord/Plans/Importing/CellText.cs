using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Concord.Plans.Importing;

/// <summary>
/// What a cell says, without tags, entities, bullet marks and footnote marks. Blocks are its paragraphs outside
/// bullets, Components its bullets: list items, or what follows a bullet mark up to the next one or the end of the
/// paragraph. "; and" at the end of a bullet joins it to the next and is left out. What is struck out is in neither:
/// Struck has it, piece by piece.
/// </summary>
internal sealed partial class CellText
{
    public const int Longest = 100_000;

    private const string Bullets = "•●▪◦‣⁃\uF0B7";
    private readonly List<StringBuilder> blocks = [new()];
    private readonly List<StringBuilder> items = [];
    private readonly List<StringBuilder> struck = [];
    private StringBuilder current;
    private int struckDeep;
    private int listsDeep;

    private CellText(IReadOnlyList<int> marks)
    {
        Marks = marks;
        current = blocks[0];
    }

    public IReadOnlyList<int> Marks { get; }
    public IReadOnlyList<string> Blocks => [.. blocks.Select(block => Tidy(block.ToString())).Where(block => block.Length > 0)];
    public IReadOnlyList<string> Components => [.. items.Select(item => Joiner().Replace(Tidy(item.ToString()), "")).Where(item => item.Length > 0)];
    public IReadOnlyList<string> Struck => [.. struck.Select(piece => Tidy(piece.ToString())).Where(piece => piece.Length > 0)];

    public static CellText Read(string content)
    {
        var cell = new CellText(FootnoteMarks.In(content));
        var plain = FootnoteMarks.Without(content);
        if (plain.AsSpan().IndexOfAny('<', '&') < 0)
            cell.Add(plain);
        else
            cell.Walk(new HtmlParser().ParseDocument(Tag().Replace(plain, BareTag)).Body!);
        return cell;
    }

    /// <summary>White space of any kind and length becomes one space.</summary>
    public static string Tidy(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // A loop, not a recursion: a damaged file may nest thousands of tags.
    private void Walk(INode root)
    {
        for (var node = root.FirstChild; node is not null && node != root;)
        {
            Enter(node);
            if (node.FirstChild is { } child)
            {
                node = child;
                continue;
            }
            while (node is not null && node != root)
            {
                Leave(node);
                if (node.NextSibling is { } next)
                {
                    node = next;
                    break;
                }
                node = node.Parent;
            }
        }
    }

    private void Enter(INode node)
    {
        if (node is IText words && struckDeep > 0)
            struck[^1].Append(words.Data);
        else if (node is IText text)
            Add(text.Data);
        else if (node.NodeName is "S" or "DEL" or "STRIKE" && struckDeep++ == 0)
            struck.Add(new());
        else if (node.NodeName is "UL" or "OL" && ++listsDeep > 0 || node.NodeName is "LI")
            StartItem();
        else if (node.NodeName is "P" or "DIV" or "BR")
            EndBlock();
    }

    private void Leave(INode node)
    {
        if (node.NodeName is "S" or "DEL" or "STRIKE")
            struckDeep--;
        if (node.NodeName is "UL" or "OL")
            listsDeep--;
        if (node.NodeName is "LI" && listsDeep > 0)
            StartItem();
        else if (node.NodeName is "UL" or "OL" or "LI" or "P" or "DIV")
            EndBlock();
    }

    private void Add(string text)
    {
        foreach (var character in text)
            if (Bullets.Contains(character, StringComparison.Ordinal))
                StartItem();
            else if (character == '\n')
                EndBlock();
            else
                current.Append(character);
    }

    private void StartItem() => items.Add(current = new());

    private void EndBlock()
    {
        if (listsDeep > 0)
            current.Append(' ');
        else
            blocks.Add(current = new());
    }

    // A "<" that opens none of these is text: "<https://…>", "< 5 areas". Attributes say nothing a plan needs.
    private static string BareTag(Match tag) =>
        tag.Groups["name"] is { Success: true } name ? $"<{tag.Groups["slash"]}{name}>" : "&lt;";

    [GeneratedRegex(@"<(?<slash>/?)(?<name>p|ul|ol|li|i|em|b|strong|br|u|span|div|a|sub|sup|s|del|strike)(?:\s[^<>]*)?/?>|<", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s*;(?:\s*and)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Joiner();
}
