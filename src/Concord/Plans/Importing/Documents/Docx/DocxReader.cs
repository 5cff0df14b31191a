using Concord.Plans.Importing.Documents.Office;

namespace Concord.Plans.Importing.Documents.Docx;

/// <summary>A Word document: its text from the first paragraph to the last, then its footnotes and endnotes.</summary>
internal static class DocxReader
{
    public static void Read(OfficePackage package, string document, Findings found)
    {
        found.Title = PackageParts.Title(package, "docProps/core.xml");
        var parts = PackageParts.Of(package, document);
        var styles = DocxStyles.Read(package, PartOf("styles"));
        var numbering = DocxNumbering.Read(package, PartOf("numbering"));
        var notes = new DocxNotes();
        foreach (var part in new[] { document, PartOf("footnotes"), PartOf("endnotes") })
        {
            using var xml = part is null ? null : package.Xml(part);
            if (xml is not null)
                new DocxText(xml, styles, numbering, notes, found).Read();
        }

        string? PartOf(string kind) => parts.Find(part => part.Kind == kind)?.Target;
    }
}
