using System.Security.Cryptography;
using System.Text;

namespace Concord.Plans.Importing;

/// <summary>The bytes a person chose, as text; or the reason why they are none.</summary>
internal sealed record PlanFile(SourceFile Source, string Text, int? FirstCharacterNotUtf8)
{
    private const int MostBytes = 20 * 1024 * 1024;
    private const string SaveAsText = "Save the document as plain text (UTF-8), and choose that file";

    public static PlanFile Open(string fileName, ReadOnlyMemory<byte> bytes)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        Refuse(name, bytes.Span);
        var source = new SourceFile(name, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
        var (text, notUtf8) = Decode(bytes.Span);
        return string.IsNullOrWhiteSpace(text)
            ? throw new PlanNotReadable(name, "is empty", "Choose the file that holds the plan")
            : new PlanFile(source, text, notUtf8);
    }

    private static void Refuse(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
            throw new PlanNotReadable(name, $"is larger than {MostBytes / 1024 / 1024} MiB", "Save only the plan's text, without pictures, and choose that file");
        if (FormatOf(bytes) is { } format)
            throw new PlanNotReadable(name, $"is {format}, not plain text in UTF-8", SaveAsText);
        if (bytes.Contains((byte)0))
            throw new PlanNotReadable(name, "holds bytes that are not text", SaveAsText);
    }

    private static string? FormatOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("%PDF"u8) => "a PDF",
        _ when bytes.StartsWith("PK\x03\x04"u8) => "a zip or office file (DOCX, XLSX, ODT)",
        _ when bytes.StartsWith("{\\rtf"u8) => "a rich text file (RTF)",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old office file (DOC, XLS)",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "text in UTF-16",
        _ => null,
    };

    private static (string Text, int? FirstCharacterNotUtf8) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            return (new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), null);
        }
        catch (DecoderFallbackException bad)
        {
            // One byte is one character in Windows-1252, and every byte comes back as it was: the cells stay exact.
            return (CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes), Math.Max(0, bad.Index));
        }
    }
}
