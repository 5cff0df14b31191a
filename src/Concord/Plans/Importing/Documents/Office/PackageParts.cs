using System.Xml;

namespace Concord.Plans.Importing.Documents.Office;

/// <summary>Which member of a package stands for what, as its relationships say.</summary>
internal static class PackageParts
{
    public sealed record Relationship(string Id, string Kind, string Target);

    private static readonly string[] Usual = ["xl/workbook.xml", "word/document.xml"];

    /// <summary>The part that holds the document itself.</summary>
    public static string? Main(OfficePackage package) =>
        Of(package, "").FirstOrDefault(each => each.Kind == "officeDocument" && package.Has(each.Target))?.Target
        ?? Usual.FirstOrDefault(package.Has);

    /// <summary>Kind is the last word of the relationship's type, which is the same in both editions of the standard.</summary>
    public static List<Relationship> Of(OfficePackage package, string part)
    {
        var (folder, name) = (part[..(part.LastIndexOf('/') + 1)], part[(part.LastIndexOf('/') + 1)..]);
        var relationships = new List<Relationship>();
        using var xml = package.Xml($"{folder}_rels/{name}.rels");
        while (xml?.Read() == true)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target)
                relationships.Add(new(id, type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
        return relationships;
    }

    public static string? Title(OfficePackage package, string member)
    {
        using var xml = package.Xml(member);
        while (xml?.Read() == true)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "title" })
                return CellText.Tidy(XmlInside.Text(xml)) is { Length: > 0 } title ? title : null;
        return null;
    }

    private static string Resolve(string folder, string target)
    {
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/'))
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (step is not ("" or "." or ".."))
                path.Add(step);
        return string.Join('/', path);
    }
}
