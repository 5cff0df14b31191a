using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Concord.People.SigningIn;

/// <summary>
/// The codes of an authenticator app (RFC 6238: SHA-1, thirty seconds, six digits). Unlike Identity's own check it says
/// which half-minute a code belongs to, so that no code, and none before it, works again.
/// </summary>
internal static class Authenticator
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The half-minute that the code belongs to: this one, the one before or the one after; none where it is wrong.</summary>
    public static long? StepOf(string? key, string code, DateTime now)
    {
        if (key is null) return null;
        var bytes = Bytes(key);
        var current = new DateTimeOffset(now).ToUnixTimeSeconds() / 30;
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(code), System.Text.Encoding.UTF8.GetBytes(CodeAt(bytes, step)))) found = step;
        return found;
    }

    private static string CodeAt(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // what every authenticator app computes
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string base32)
    {
        var bytes = new List<byte>(base32.Length * 5 / 8);
        var (bits, held) = (0, 0);
        foreach (var letter in base32)
        {
            held = (held << 5 | Base32.IndexOf(letter, StringComparison.Ordinal)) & 0xFFF;
            if ((bits += 5) < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
        }
        return [.. bytes];
    }
}
