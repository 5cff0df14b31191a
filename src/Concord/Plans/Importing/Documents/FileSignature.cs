using System.Text;

namespace Concord.Plans.Importing.Documents;

/// <summary>Kinds of file that are known by their first bytes and hold no plan that can be read here.</summary>
internal static class FileSignature
{
    private const string SaveAsText = "Save the document as plain text (UTF-8), and choose that file";
    private const string SaveAsOffice = "Open it, save it as an XLSX, ODS or DOCX file, and choose that file";

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);

    public static (string Problem, string WhatToDo)? Refusal(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("%PDF"u8) => ("is a PDF, not plain text or an office file", "Choose the document that the PDF was made from, or save its text as plain text"),
        _ when bytes.StartsWith("{\\rtf"u8) => ("is a rich text file (RTF)", "Save it as a DOCX file, and choose that file"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => OldOffice(bytes),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => ("is a picture", "Choose the document with the words themselves"),
        [0x1F, 0x8B, ..] or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => ("is a compressed file", "Take the document out of it, and choose that file"),
        _ => null,
    };

    public static (string Problem, string WhatToDo) NotText => ("holds bytes that are not text", SaveAsText);

    // The directory of such a file names its streams in UTF-16; an encrypted package is how today's office files are kept under a password.
    private static (string, string) OldOffice(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when Names(bytes, "EncryptedPackage") => ("is protected by a password", "Save it without a password, and choose that file"),
        _ when Names(bytes, "WordDocument") => ("is an old Word document (DOC)", "Save it as a DOCX file, and choose that file"),
        _ when Names(bytes, "Workbook") || Names(bytes, "Book") => ("is an old Excel workbook (XLS)", "Save it as an XLSX file, and choose that file"),
        _ => ("is an old office file (DOC, XLS)", SaveAsOffice),
    };

    private static bool Names(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
}
