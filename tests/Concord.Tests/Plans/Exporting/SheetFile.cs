using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Concord.Tests.Plans.Exporting;

/// <summary>Reads the sheets of a workbook back, by the standards and without any code of the product.</summary>
internal static class SheetFile
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <summary>A day is written as the ISO standard writes it, a figure as it is.</summary>
    public static IReadOnlyList<string[]> ReadXlsx(byte[] file, int sheet)
    {
        var rows = new List<string[]>();
        foreach (var row in Part(file, $"xl/worksheets/sheet{sheet}.xml").Descendants(Main + "row"))
        {
            var cells = new SortedDictionary<int, string>();
            foreach (var cell in row.Elements(Main + "c"))
                cells.Add(Column((string)cell.Attribute("r")!), (string?)cell.Attribute("t") == "inlineStr" ? Unescaped(cell.Descendants(Main + "t").Single().Value)
                    : (string?)cell.Attribute("s") == "2" ? new DateOnly(1899, 12, 30).AddDays(int.Parse(cell.Element(Main + "v")!.Value)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell.Element(Main + "v")!.Value);
            rows.Add([.. Enumerable.Range(0, cells.Count == 0 ? 0 : cells.Keys.Last() + 1).Select(column => cells.GetValueOrDefault(column, ""))]);
        }
        return rows;
    }

    public static IReadOnlyList<string[]> ReadOds(byte[] file, int sheet)
    {
        var table = Part(file, "content.xml").Descendants(Table + "table").ElementAt(sheet - 1);
        return [.. table.Descendants(Table + "table-row").Select(row => row.Elements(Table + "table-cell").Select(CellOf).ToArray())];
    }

    private static string CellOf(XElement cell) => (string?)cell.Attribute(Office + "value-type") switch
    {
        "date" => (string)cell.Attribute(Office + "date-value")!,
        "float" => (string)cell.Attribute(Office + "value")!,
        _ => string.Join('\n', cell.Elements(Text + "p").Select(WordsOf)),
    };

    // As a reader must: runs of white space are one space, and what is meant to be more says so.
    public static string WordsOf(XElement paragraph) => string.Concat(paragraph.DescendantNodes().Select(node => node switch
    {
        XText text => string.Join(' ', text.Value.Split(' ', '\n')),
        XElement { Name.LocalName: "s" } spaces => new string(' ', (int?)spaces.Attribute(Text + "c") ?? 1),
        XElement { Name.LocalName: "tab" } => "\t",
        XElement { Name.LocalName: "line-break" } => "\n",
        _ => "",
    }));

    private static int Column(string place) => place.TakeWhile(char.IsLetter).Aggregate(0, (sum, letter) => sum * 26 + letter - 'A' + 1) - 1;

    private static string Unescaped(string words) => System.Text.RegularExpressions.Regex.Replace(words, "_x(?<code>[0-9A-Fa-f]{4})_", match => ((char)Convert.ToInt32(match.Groups["code"].Value, 16)).ToString(), System.Text.RegularExpressions.RegexOptions.NonBacktracking);

    private static XDocument Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace);
    }
}
