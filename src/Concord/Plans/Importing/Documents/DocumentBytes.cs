using System.Security.Cryptography;

namespace Concord.Plans.Importing.Documents;

/// <summary>The bytes of a file that is small enough to be a plan. One that is not is turned away by its length, or at the limit.</summary>
internal sealed record DocumentBytes(SourceFile Source, ReadOnlyMemory<byte> Bytes)
{
    public const int Most = 20 * 1024 * 1024;
    private const int Piece = 1024 * 1024;

    public static DocumentBytes Take(string fileName, Stream stream)
    {
        var name = NameOf(fileName);
        return Of(fileName, stream.CanSeek ? ByLength(name, stream) : ByPieces(name, stream));
    }

    public static DocumentBytes Of(string fileName, ReadOnlyMemory<byte> bytes)
    {
        var name = NameOf(fileName);
        return bytes.Length > Most
            ? throw TooLarge(name)
            : new(new SourceFile(name, Convert.ToHexStringLower(SHA256.HashData(bytes.Span))), bytes);
    }

    public static string NameOf(string fileName) => fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];

    private static byte[] ByLength(string name, Stream stream)
    {
        var left = stream.Length - stream.Position;
        if (left > Most)
            throw TooLarge(name);
        var bytes = new byte[left];
        var taken = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes[..taken];
    }

    private static byte[] ByPieces(string name, Stream stream)
    {
        var pieces = new List<byte[]>();
        for (var taken = 0L; ;)
        {
            var piece = new byte[Piece];
            var count = stream.ReadAtLeast(piece, Piece, throwOnEndOfStream: false);
            pieces.Add(piece[..count]);
            if ((taken += count) > Most)
                throw TooLarge(name);
            if (count < Piece)
                return Joined(pieces);
        }
    }

    private static byte[] Joined(List<byte[]> pieces)
    {
        var whole = new byte[pieces.Sum(piece => piece.Length)];
        var at = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(whole, at);
            at += piece.Length;
        }
        return whole;
    }

    private static PlanNotReadable TooLarge(string name) =>
        new(name, $"is larger than {Most / 1024 / 1024} MiB", "Save only the plan's text, without pictures, and choose that file");
}
