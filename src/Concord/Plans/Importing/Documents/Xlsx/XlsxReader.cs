using System.Xml;
using Concord.Plans.Importing.Documents.Office;

namespace Concord.Plans.Importing.Documents.Xlsx;

/// <summary>A workbook: each sheet a table, hidden ones too, with the row numbers that its reader sees.</summary>
internal static class XlsxReader
{
    private sealed record Sheet(string Name, string Id, bool IsHidden);

    public static void Read(OfficePackage package, string workbook, Findings found)
    {
        found.Title = PackageParts.Title(package, "docProps/core.xml");
        var parts = PackageParts.Of(package, workbook);
        var strings = SharedStrings(package, PartOf("sharedStrings"), found);
        var styles = CellStyles.Read(package, PartOf("styles"));
        var (sheets, from1904) = ReadWorkbook(package, workbook);
        foreach (var sheet in sheets)
        {
            var rows = new SheetRows($"sheet “{sheet.Name}”", found);
            if (parts.Find(part => part.Id == sheet.Id) is not { Kind: "worksheet" } part || package.Xml(part.Target) is not { } xml)
            {
                found.Remark(new(1, rows.Part), "", "This sheet holds no cells (it may be a chart), so it was not read");
                continue;
            }
            if (sheet.IsHidden)
                found.Remark(new(1, rows.Part), "", "This sheet is hidden in the workbook, and was read");
            using (xml)
                new SheetReader(xml, rows, strings, styles, from1904, found).Read();
            if (rows.Build() is { Count: > 0 } built)
                found.Add(new SourceTable(built[0].Place, sheet.Name, built));
        }

        string? PartOf(string kind) => parts.Find(part => part.Kind == kind)?.Target;
    }

    private static (List<Sheet> Sheets, bool From1904) ReadWorkbook(OfficePackage package, string workbook)
    {
        var sheets = new List<Sheet>();
        var from1904 = false;
        using var xml = package.Xml(workbook);
        while (xml?.Read() == true)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                from1904 = XmlFlags.Value(xml, "date1904") is "1" or "true";
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
                sheets.Add(new(xml.GetAttribute("name") ?? $"{sheets.Count + 1}", XmlFlags.Value(xml, "id") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden"));
        return (sheets, from1904);
    }

    private static List<SourceCell> SharedStrings(OfficePackage package, string? part, Findings found)
    {
        var strings = new List<SourceCell>();
        using var xml = part is null ? null : package.Xml(part);
        while (xml?.Read() == true)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                strings.Add(RichText.Read(xml));
                found.Counted(strings[^1].Content);
            }
        return strings;
    }
}
