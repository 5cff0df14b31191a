using Concord.Shared.Documents;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Concord.Plans.Exporting.Tables;

/// <summary>Sheets as an Office Open XML workbook (ECMA-376): figures and days are typed, words stay words.</summary>
internal static partial class Xlsx
{
    /// <summary>Excel refuses a file with a longer text in a cell.</summary>
    public const int LongestCell = 32_767;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Cut = "… (goes on: a cell of this format holds no more; the CSV, ODS and JSON files have all of it)";
    private const int Words = 1, Day = 2, Heading = 3;

    // Before March 1900 the count of days has a day that never was: such a day stays text.
    private static readonly DateOnly FirstDay = new(1900, 3, 1);
    private static readonly int Epoch = new DateOnly(1899, 12, 30).DayNumber;

    public static async Task WriteAsync(IReadOnlyList<Sheet> sheets, OfficeFacts facts, Stream to, CancellationToken cancel)
    {
        using var zip = new ZipParts(to);
        zip.Add("[Content_Types].xml", XlsxParts.ContentTypes(sheets.Count));
        zip.Add("_rels/.rels", XlsxParts.Relations);
        await zip.AddAsync("docProps/core.xml", facts.WriteCoreAsync);
        zip.Add("xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelations(sheets.Count));
        zip.Add("xl/styles.xml", XlsxParts.Styles);
        var filters = new List<string>();
        for (var at = 0; at < sheets.Count; at++)
            await zip.AddAsync($"xl/worksheets/sheet{at + 1}.xml", async xml => filters.Add(await WriteSheetAsync(xml, sheets[at], isFirst: at == 0, cancel)));
        await zip.AddAsync("xl/workbook.xml", xml => XlsxParts.WriteWorkbookAsync(xml, sheets, filters));
    }

    /// <returns>The cells that the filter covers.</returns>
    private static async Task<string> WriteSheetAsync(XmlWriter xml, Sheet sheet, bool isFirst, CancellationToken cancel)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw($"""<sheetViews><sheetView workbookViewId="0"{(isFirst ? " tabSelected=\"1\"" : "")}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteStartElement("cols", Main);
        for (var column = 0; column < sheet.Columns.Count; column++)
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{column + 1}" max="{column + 1}" width="{sheet.Columns[column].Width}" customWidth="1"/>"""));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        var row = 1;
        WriteRow(xml, row, sheet.Columns.Select(column => Cell.Of(column.Heading)), Heading);
        await foreach (var cells in sheet.Rows.WithCancellation(cancel)) WriteRow(xml, ++row, cells, Words);
        xml.WriteEndElement();
        var filter = string.Create(CultureInfo.InvariantCulture, $"A1:{Letters(sheet.Columns.Count - 1)}{row}");
        xml.WriteRaw($"""<autoFilter ref="{filter}"/>""");
        xml.WriteEndElement();
        return filter;
    }

    private static void WriteRow(XmlWriter xml, int row, IEnumerable<Cell> cells, int style)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
        var column = 0;
        foreach (var cell in cells)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{Letters(column++)}{row}");
            if (cell.Figure is { } figure) WriteNumber(xml, place, 0, figure);
            else if (cell.Day is { } day && day >= FirstDay) WriteNumber(xml, place, Day, day.DayNumber - Epoch);
            else if (cell.Text.Length > 0) WriteWords(xml, place, style, cell.Text);
        }
        xml.WriteEndElement();
    }

    private static void WriteNumber(XmlWriter xml, string place, int style, long number) =>
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<c r="{place}" s="{style}"><v>{number}</v></c>"""));

    private static void WriteWords(XmlWriter xml, string place, int style, string words)
    {
        xml.WriteRaw($"""<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">""");
        xml.WriteString(Escaped(words.Length <= LongestCell ? words : Shortened(words)));
        xml.WriteRaw("</t></is></c>");
    }

    // A pair of surrogates is not cut in two.
    private static string Shortened(string words)
    {
        var most = LongestCell - Cut.Length;
        return words[..(char.IsHighSurrogate(words[most - 1]) ? most - 1 : most)] + Cut;
    }

    // "_x0041_" stands for a character in this format, so words that look like that must say that they do not.
    private static string Escaped(string words) => words.Contains("_x", StringComparison.OrdinalIgnoreCase) ? LooksEscaped().Replace(words, "_x005F_") : words;

    internal static string Letters(int column)
    {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / 26 - 1) letters.Insert(0, (char)('A' + rest % 26));
        return letters.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooksEscaped();
}
