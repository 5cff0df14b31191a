using System.Xml;
using Concord.Plans.Importing.Documents.Office;

namespace Concord.Plans.Importing.Documents.Ods;

/// <summary>A spreadsheet of the OpenDocument kind: each sheet a table.</summary>
internal static class OdsReader
{
    public static void Read(OfficePackage package, Findings found)
    {
        if (IsEncrypted(package))
            throw found.NotReadable("is protected by a password", "Save it without a password, and choose that file");
        found.Title = PackageParts.Title(package, "meta.xml");
        var styles = new OdsStyles();
        using (var xml = package.Xml("styles.xml"))
            while (xml?.Read() == true)
                if (xml.NodeType == XmlNodeType.Element)
                    styles.Take(xml);
        using var content = package.Xml("content.xml") ?? throw found.NotReadable("has no content", "Open it, save it again, and choose that file");
        var sheets = 0;
        while (content.Read())
            if (content is { NodeType: XmlNodeType.Element, LocalName: "table" })
                ReadTable(content, styles, ++sheets, found);
            else if (content is { NodeType: XmlNodeType.Element, LocalName: "tracked-changes" })
                XmlInside.Pass(content);
            else if (content.NodeType == XmlNodeType.Element)
                styles.Take(content);
    }

    private static void ReadTable(XmlReader content, OdsStyles styles, int number, Findings found)
    {
        var name = XmlFlags.Value(content, "name") ?? $"{number}";
        var rows = new SheetRows($"sheet “{name}”", found);
        new OdsTable(content, rows, styles, found).Read();
        if (rows.Build() is { Count: > 0 } built)
            found.Add(new SourceTable(built[0].Place, name, built));
    }

    private static bool IsEncrypted(OfficePackage package)
    {
        using var xml = package.Xml("META-INF/manifest.xml");
        while (xml?.Read() == true)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "encryption-data" })
                return true;
        return false;
    }
}
