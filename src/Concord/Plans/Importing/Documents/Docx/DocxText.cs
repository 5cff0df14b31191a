using System.Globalization;
using System.Xml;
using Concord.Plans.Importing.Documents.Office;

namespace Concord.Plans.Importing.Documents.Docx;

/// <summary>
/// The running text of a Word document or of its notes, read forward once. Words deleted under change tracking are
/// not the document's text any more: they are left out, and listed.
/// </summary>
internal sealed class DocxText(XmlReader xml, DocxStyles styles, DocxNumbering numbering, DocxNotes notes, Findings found)
{
    private readonly Stack<DocxParagraph> paragraphs = [];
    private DocxTable? table;
    private CellMarkup? note;
    private string noteMark = "";
    private int count;
    private int tables;
    private bool inProperties;
    private bool isHidden;

    public void Read()
    {
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element)
            {
                var isEmpty = xml.IsEmptyElement;
                var name = xml.LocalName;
                Enter(name);
                if (isEmpty)
                    Leave(name);
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
                Leave(xml.LocalName);
    }

    private void Enter(string name)
    {
        switch (name)
        {
            case "p":
                if (table is null)
                    count++;
                paragraphs.Push(new(count, table?.Cell ?? note));
                break;
            case "pPr":
                inProperties = true;
                break;
            case "rPr" when inProperties:
            case "Fallback" or "sectPr" or "sdtPr" or "tblPr" or "tblGrid" or "instrText" or "rt":
            case var change when change.EndsWith("Change", StringComparison.Ordinal):
                XmlInside.Pass(xml);
                break;
            case "del" or "moveFrom":
                if (XmlInside.Text(xml).Trim() is { Length: > 0 } deleted)
                    found.Remark(Place, deleted, "These words were deleted with changes tracked, so they were left out");
                break;
            case "footnote" or "endnote" when XmlFlags.Value(xml, "type") is null or "normal":
                (note, noteMark) = (new(), notes.Mark(name, XmlFlags.Value(xml, "id") ?? ""));
                break;
            case "footnote" or "endnote":
                XmlInside.Pass(xml);
                break;
            case "tbl":
                EnterTable();
                break;
            case "tr" or "gridBefore" or "tblHeader" or "tc" or "gridSpan" or "vMerge" when table?.Nested == 0:
                table.Enter(xml);
                break;
            default:
                if (paragraphs.TryPeek(out var paragraph))
                    EnterParagraph(name, paragraph);
                break;
        }
    }

    private void EnterParagraph(string name, DocxParagraph paragraph)
    {
        if (inProperties)
            switch (name)
            {
                case "pStyle":
                    paragraph.Style = XmlFlags.Value(xml, "val");
                    break;
                case "outlineLvl":
                    paragraph.Outline = DocxNumber.Of(xml);
                    break;
                case "numId":
                    paragraph.List = XmlFlags.Value(xml, "val");
                    break;
                case "ilvl":
                    paragraph.Level = DocxNumber.Of(xml);
                    break;
            }
        else
            ReadRun(name, paragraph);
    }

    private void ReadRun(string name, DocxParagraph paragraph)
    {
        var words = paragraph.Words;
        switch (name)
        {
            case "r":
                (words.Struck, words.Raised, isHidden) = (styles.IsStruck(paragraph.Style), false, false);
                break;
            case "rStyle" when styles.IsStruck(XmlFlags.Value(xml, "val")):
                words.Struck = true;
                break;
            case "strike" or "dstrike":
                words.Struck = XmlFlags.IsOn(xml);
                break;
            case "vertAlign":
                words.Raised = XmlFlags.Value(xml, "val") == "superscript";
                break;
            case "position" when DocxNumber.Of(xml) > 0:
                words.Raised = true;
                break;
            case "vanish":
                isHidden = XmlFlags.IsOn(xml);
                break;
            case "t":
                Write(paragraph, found.Counted(XmlInside.Text(xml)));
                break;
            case "tab":
                Write(paragraph, "\t");
                break;
            case "noBreakHyphen":
                Write(paragraph, "\u2011");
                break;
            case "sym" when ushort.TryParse(XmlFlags.Value(xml, "char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code >= ' ':
                Write(paragraph, char.IsSurrogate((char)code) ? "\uFFFD" : $"{(char)code}");
                break;
            case "br" or "cr" when XmlFlags.Value(xml, "type") is null or "textWrapping":
                words.Break();
                break;
            case "footnoteReference" or "endnoteReference":
                paragraph.Start(ListOf(paragraph) is not null);
                words.Mark(notes.Mark(name[..^"Reference".Length], XmlFlags.Value(xml, "id") ?? ""));
                break;
        }
    }

    private void Write(DocxParagraph paragraph, string text)
    {
        if (isHidden)
        {
            if (!string.IsNullOrWhiteSpace(text))
                found.Remark(Place, text, "These words are formatted as hidden, so they were left out");
            return;
        }
        paragraph.Start(ListOf(paragraph) is not null);
        paragraph.Words.Text(text);
    }

    private void Leave(string name)
    {
        switch (name)
        {
            case "pPr":
                inProperties = false;
                break;
            case "p" when paragraphs.TryPop(out var paragraph):
                Tell(paragraph);
                break;
            case "tbl" when table is { Nested: > 0 }:
                table.Nested--;
                break;
            case "tbl" when table is not null:
                if (table.Build() is { } built && note is null)
                    found.Add(built);
                table = null;
                break;
            case "tc" when table is { Nested: 0, Cell: not null }:
                table.LeaveCell();
                break;
            case "footnote" or "endnote" when note is not null:
                if (note.ToCell() is { IsEmpty: false } said)
                    found.Add(new SourceFootnote(new(Math.Max(1, count)), noteMark, said));
                note = null;
                break;
        }
    }

    private void EnterTable()
    {
        if (table is null)
            table = new(++tables, Math.Max(1, count), found);
        else if (table.Nested++ == 0)
            found.Remark(table.Place, "", "A table stands inside a cell here: its words were read as part of the cell");
    }

    private void Tell(DocxParagraph paragraph)
    {
        if (paragraph.IsInCell)
        {
            paragraph.Words.EndParagraph();
            return;
        }
        var (list, heading) = (ListOf(paragraph), HeadingLevel(paragraph));
        var number = list is var (id, level) ? numbering.Next(id, level) : null;
        var said = paragraph.Words.ToCell();
        if (said.IsEmpty)
            return;
        var place = new SourcePlace(paragraph.Number);
        if (styles.IsTitle(paragraph.Style))
            found.Title ??= CellText.Tidy(said.Source);
        if (heading is { } depth)
            found.Add(new SourceHeading(place, depth, number is null ? said : said with { Content = $"{number} {said.Content}" }));
        else if (list is not null)
            found.Add(new SourceListItem(place, number, said));
        else
            found.Add(new SourceParagraph(place, said));
    }

    private int? HeadingLevel(DocxParagraph paragraph) =>
        paragraph.Outline is >= 0 and < 9 ? paragraph.Outline + 1 : styles.HeadingLevel(paragraph.Style) ?? (styles.IsTitle(paragraph.Style) ? 1 : null);

    // List 0 is Word's way to say that this paragraph is in none, whatever its style says.
    private (string List, int Level)? ListOf(DocxParagraph paragraph) => paragraph.List switch
    {
        "0" => null,
        { } own => (own, paragraph.Level ?? 0),
        null => styles.ListOf(paragraph.Style),
    };

    private SourcePlace Place => table?.Place ?? new(Math.Max(1, count));
}
