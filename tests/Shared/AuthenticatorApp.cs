using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Concord.Testing;

/// <summary>What an authenticator app does with a key (RFC 6238: SHA-1, thirty seconds, six digits).</summary>
public static class AuthenticatorApp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Code(string key, DateTime at)
    {
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, new DateTimeOffset(at).ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // the standard says SHA-1
        var hash = HMACSHA1.HashData(FromBase32(key), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return $"{number % 1_000_000:000000}";
    }

    private static byte[] FromBase32(string text)
    {
        var (bytes, bits, held) = (new List<byte>(), 0, 0);
        foreach (var letter in text.TrimEnd('=').ToUpperInvariant())
        {
            held = (held << 5 | Base32.IndexOf(letter)) & 0xFFF;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
        }
        return [.. bytes];
    }
}
