using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Concord.TransparencyLog;

internal static class Hex
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Fills the bytes from lower-case digits, exactly as many as it takes.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, Span<byte> bytes) =>
        text?.Length == 2 * bytes.Length && !text.AsSpan().ContainsAnyExcept(Digits) && Convert.FromHexString(text, bytes, out _, out _) == OperationStatus.Done;
}
