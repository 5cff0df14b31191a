using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using MarkdownRow = Markdig.Extensions.Tables.TableRow;

namespace Concord.Plans.Importing.Documents.Markup;

/// <summary>Markdown with tables of pipes, footnotes and a front matter, each block at its line of the file.</summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables().UseFootnotes().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    private readonly string text;
    private readonly string masked;
    private readonly Findings found;
    private readonly LineIndex lines;

    private MarkdownReader(string text, string masked, Findings found) =>
        (this.text, this.masked, this.found, lines) = (text, masked, found, new LineIndex(text));

    public static void Read(string text, Findings found)
    {
        try
        {
            var reader = new MarkdownReader(text, MarkdownMask.Over(text), found);
            var document = Markdown.Parse(reader.masked, Pipeline);
            reader.Walk(document);
            reader.ReadFootnotes(document);
        }
        catch (ArgumentException problem) when (problem.Message.Contains("nested", StringComparison.OrdinalIgnoreCase))
        {
            throw found.NotReadable("nests lists, quotations or brackets deeper than any plan", "Save it as plain text, and choose that file");
        }
    }

    private void Walk(ContainerBlock container)
    {
        foreach (var block in container)
            Read(block);
    }

    private void Read(Block block)
    {
        switch (block)
        {
            case YamlFrontMatterBlock matter:
                found.Title ??= TitleIn(matter);
                break;
            case HeadingBlock heading:
                found.Add(new SourceHeading(At(heading), heading.Level, Words(heading)));
                break;
            case ListBlock list:
                ReadItems(list);
                break;
            case Table table:
                ReadTable(table);
                break;
            case HtmlBlock html:
                HtmlReader.Read(Slice(html), found, At(html).Line);
                break;
            case FootnoteGroup or LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case ContainerBlock other:
                Walk(other);
                break;
            case LeafBlock leaf when Words(leaf) is { IsEmpty: false } words:
                found.Add(new SourceParagraph(At(leaf), words));
                break;
        }
    }

    // Not from their group, which has lost those that nothing in the text points at.
    private void ReadFootnotes(MarkdownDocument document)
    {
        var footnotes = document.GetLinkReferenceDefinitions(addGroup: false).Links.Values.OfType<FootnoteLinkReferenceDefinition>().Select(each => each.Footnote);
        foreach (var footnote in footnotes.OrderBy(each => each.Span.Start))
            found.Add(new SourceFootnote(At(footnote), MarkdownInlines.MarkOf(footnote), Joined(footnote)));
    }

    private void ReadItems(ListBlock list)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var own = item.TakeWhile(block => block is ParagraphBlock).ToList();
            found.Add(new SourceListItem(At(item), list.IsOrdered ? $"{item.Order}" : null, Joined(own)));
            foreach (var block in item.Skip(own.Count))
                Read(block);
        }
    }

    private void ReadTable(Table table)
    {
        var rows = new List<SourceRow>();
        foreach (var row in table.OfType<MarkdownRow>())
        {
            var place = At(row);
            found.Count(place, row.Count, row.Count);
            rows.Add(new(place, [.. row.OfType<TableCell>().Select(cell => Joined(cell))], row.IsHeader));
        }
        found.Add(new SourceTable(At(table), null, rows));
    }

    private SourceCell Words(LeafBlock leaf) => Joined([leaf], Slice(leaf));

    private SourceCell Joined(ContainerBlock container) => Joined(container, Slice(container));

    private SourceCell Joined(List<Block> blocks) =>
        Joined(blocks, blocks.Count == 0 ? "" : Slice(blocks[0].Span.Start, blocks[^1].Span.End + 1));

    private static SourceCell Joined(IEnumerable<Block> blocks, string source)
    {
        var cell = new CellMarkup();
        foreach (var block in blocks)
        {
            if (block is LeafBlock { Inline: { } inline })
                MarkdownInlines.Write(inline, cell);
            else if (block is LeafBlock leaf)
                cell.Flow(leaf.Lines.ToString());
            else if (block is ContainerBlock inner)
                foreach (var words in inner.Descendants<LeafBlock>())
                    MarkdownInlines.Write(words.Inline, cell);
            cell.EndParagraph();
        }
        return cell.ToCell(source);
    }

    private string Slice(Block block) => block.Span.IsEmpty ? "" : Slice(block.Span.Start, block.Span.End + 1);

    // What was painted over at its end is part of the source.
    private string Slice(int start, int end)
    {
        while (end < masked.Length && masked[end] == ' ')
            end++;
        return text[start..Math.Min(end, text.Length)].Trim();
    }

    private SourcePlace At(Block block) => new(block.Span.IsEmpty ? block.Line + 1 : lines.Of(block.Span.Start));

    private static string? TitleIn(YamlFrontMatterBlock matter) => matter.Lines.ToString().Split('\n')
        .Where(line => line.StartsWith("title:", StringComparison.OrdinalIgnoreCase))
        .Select(line => line["title:".Length..].Trim().Trim('"', '\''))
        .FirstOrDefault(title => title.Length > 0);
}
