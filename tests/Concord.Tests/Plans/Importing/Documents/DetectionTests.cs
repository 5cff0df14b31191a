using System.Text;
using Concord.Plans.Importing.Documents;

namespace Concord.Tests.Plans.Importing.Documents;

public class DetectionTests
{
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, byte[], string> Refusals => new()
    {
        { "plan.csv", OfficeFile.XlsxOf(["a"]), "is not what its name says: it ends in .csv, but is an Excel workbook (XLSX)" },
        { "plan.txt", OfficeFile.DocxOf(["a"]), "is not what its name says: it ends in .txt, but is a Word document (DOCX)" },
        { "plan.xlsx", OfficeFile.OdsOf(["a"]), "is not what its name says: it ends in .xlsx, but is an OpenDocument spreadsheet (ODS)" },
        { "plan.xlsx", "<html><table><tr><td>a</table>"u8.ToArray(), "is not what its name says: it ends in .xlsx, but is a web page (HTML)" },
        { "plan.docx", "a,b\n1,2\n"u8.ToArray(), "is not what its name says: it ends in .docx, but is plain text" },
        { "plan.xlsx", [.. OldOffice, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "is protected by a password" },
        { "plan.xlsx", [.. OldOffice, .. Encoding.Unicode.GetBytes("Workbook")], "is an old Excel workbook (XLS)" },
        { "plan.docx", [.. OldOffice, .. Encoding.Unicode.GetBytes("WordDocument")], "is an old Word document (DOC)" },
        { "plan.docx", "{\\rtf1 text}"u8.ToArray(), "is a rich text file (RTF)" },
        { "plan.docx", "%PDF-1.7"u8.ToArray(), "is a PDF" },
        { "plan.csv", [0x89, .. "PNG\r\n"u8], "is a picture" },
        { "plan.csv", [0x1F, 0x8B, 8, 0], "is a compressed file" },
        { "plan.csv", [], "is empty" },
        { "plan.md", " \r\n\t\n"u8.ToArray(), "is empty" },
        { "plan.csv", [1, 2, 0, 3, 4], "holds bytes that are not text" },
        { "plan.csv", [1, 2, 3, 4, 5], "holds bytes that are not text" },
        { "plan.xlsx", OfficeFile.XlsxOf(["a"])[..400], "is damaged, or was cut short on its way" },
        { "plan.xlsx", OfficeFile.Zip(("readme.txt", "x")), "is a zip file without a document that a plan is read from" },
        { "plan.xlsx", OfficeFile.Zip(("mimetype", "application/vnd.oasis.opendocument.text")), "is an OpenDocument text (ODT)" },
        { "plan.html", "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"u8.ToArray(), "is XML of another kind" },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void A_file_that_is_not_what_it_should_be_is_refused_with_what_to_do(string name, byte[] bytes, string why)
    {
        var refused = Reading.Refused($"folder/{name}", bytes);
        Assert.StartsWith($"{name} {why}", refused.Message);
        Assert.Contains("A plan is read from a spreadsheet (XLSX, ODS or CSV), a Word document (DOCX), a web page (HTML), Markdown", refused.Message);
        Assert.Matches("(Choose|Save|Take|Open) .+\\.$", refused.Message);
    }

    [Theory]
    [InlineData("plan", "Xlsx")]
    [InlineData("plan.xlsm", "Xlsx")]
    [InlineData("plan.bin", "Docx")]
    [InlineData("plan.dat", "Ods")]
    public void Content_says_what_a_file_is_where_its_name_does_not(string name, string format)
    {
        var bytes = format switch { "Xlsx" => OfficeFile.XlsxOf(["a", "b"]), "Ods" => OfficeFile.OdsOf(["a", "b"]), _ => OfficeFile.DocxOf(["a", "b"]) };
        var document = Reading.Of(name, bytes);
        Assert.Equal(format, document.Format.ToString());
        Assert.Equal(["a", "b"], document.Rows()[0].Contents());
        Assert.Equal(64, document.Source.Sha256.Length);
    }

    [Theory]
    [InlineData("plan.xls")]
    [InlineData("plan.txt")]
    public void A_page_under_another_s_name_is_read_with_a_remark(string name)
    {
        var document = Reading.Of(name, "<html><table><tr><td>a<td>b</table>");
        Assert.Equal(DocumentFormat.Html, document.Format);
        Assert.Contains($"The file's name ends in {Path.GetExtension(name)}, but it is a web page (HTML)", Assert.Single(document.Remarks).Why);
    }
}
