using System.Text;

namespace Concord.Plans.Importing.Documents;

/// <summary>Bytes as text: UTF-8, UTF-16 where its mark says so, and otherwise Windows-1252.</summary>
internal sealed record DecodedText(string Text, int? FirstCharacterNotUtf8)
{
    public const string ReadAsWindows1252 =
        "The file is not UTF-8 and was read as Windows-1252: check accents, dashes and quotation marks, here and further down";

    /// <summary>Null where the bytes are no text of any of these.</summary>
    public static DecodedText? Of(ReadOnlySpan<byte> bytes)
    {
        var decoded = bytes switch
        {
            [0xFF, 0xFE, ..] => new(Encoding.Unicode.GetString(bytes[2..]), null),
            [0xFE, 0xFF, ..] => new(Encoding.BigEndianUnicode.GetString(bytes[2..]), null),
            [0xEF, 0xBB, 0xBF, ..] => OneByOne(bytes[3..]),
            _ => OneByOne(bytes),
        };
        return IsText(decoded.Text) ? decoded : null;
    }

    private static DecodedText OneByOne(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), null);
        }
        catch (DecoderFallbackException bad)
        {
            // One byte is one character in Windows-1252, and every byte comes back as it was: the cells stay exact.
            return new(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes), Math.Max(0, bad.Index));
        }
    }

    // A stray control character is a slip of some program; one in fifty is a program, a picture or a compressed file.
    private static bool IsText(string text) =>
        !text.Contains('\0', StringComparison.Ordinal)
        && text.Count(character => char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001B')) <= text.Length / 50;
}
