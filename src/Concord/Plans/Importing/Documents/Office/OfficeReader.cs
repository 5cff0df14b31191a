using System.Xml;
using Concord.Plans.Importing.Documents.Docx;
using Concord.Plans.Importing.Documents.Ods;
using Concord.Plans.Importing.Documents.Xlsx;

namespace Concord.Plans.Importing.Documents.Office;

/// <summary>Reads a zip as the office file that its members make of it; content types and names are not asked.</summary>
internal static class OfficeReader
{
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    public static DocumentFormat Read(ReadOnlyMemory<byte> bytes, Action<DocumentFormat> agree, Findings found)
    {
        try
        {
            using var package = OfficePackage.Open(bytes, found);
            return Read(package, agree, found);
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or EndOfStreamException or IOException or NotSupportedException)
        {
            throw found.NotReadable("is damaged, or was cut short on its way", "Open it, save it again, and choose that file");
        }
    }

    private static DocumentFormat Read(OfficePackage package, Action<DocumentFormat> agree, Findings found)
    {
        var kind = package.Text("mimetype", 100)?.Trim('\0', ' ', '\r', '\n');
        if (kind?.StartsWith($"{OpenDocument}spreadsheet", StringComparison.Ordinal) == true)
        {
            agree(DocumentFormat.Ods);
            OdsReader.Read(package, found);
            return DocumentFormat.Ods;
        }
        if (kind?.StartsWith($"{OpenDocument}text", StringComparison.Ordinal) == true)
            throw found.NotReadable("is an OpenDocument text (ODT)", "Save it as a DOCX file, and choose that file");
        var main = PackageParts.Main(package);
        switch (main is null ? null : Root(package, main))
        {
            case "workbook":
                agree(DocumentFormat.Xlsx);
                XlsxReader.Read(package, main!, found);
                return DocumentFormat.Xlsx;
            case "document":
                agree(DocumentFormat.Docx);
                DocxReader.Read(package, main!, found);
                return DocumentFormat.Docx;
            case "presentation":
                throw found.NotReadable("is a presentation", "Choose the document with the tables of the plan");
            case null when main?.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) == true:
                throw found.NotReadable("is a binary Excel workbook (XLSB)", "Save it as an XLSX file, and choose that file");
            default:
                throw found.NotReadable("is a zip file without a document that a plan is read from", "Take the document out of the zip, and choose it");
        }
    }

    private static string? Root(OfficePackage package, string part)
    {
        if (part.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
            return null;
        using var xml = package.Xml(part);
        return xml?.MoveToContent() == XmlNodeType.Element ? xml.LocalName : null;
    }
}
