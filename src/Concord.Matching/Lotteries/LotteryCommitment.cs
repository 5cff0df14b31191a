using System.Security.Cryptography;
using System.Text;

namespace Concord.Matching.Lotteries;

/// <summary>
/// What is published before a draw and what is revealed after it, so that anybody can verify that the seed was not chosen to
/// suit. Published: SHA-256 of the seed. Revealed: the seed. The seed must be drawn at random and at least 16 bytes long, for a
/// short one can be found by trying; and it must be fixed before the list of pupils is closed.
/// </summary>
public static class LotteryCommitment
{
    /// <summary>The commitment in lower-case hexadecimal: SHA-256 of <c>"Concord lottery 1"</c>, a zero byte and the seed.</summary>
    /// <param name="seed">The seed, 16 bytes or more.</param>
    public static string Of(ReadOnlySpan<byte> seed)
    {
        if (seed.Length < 16) throw new ArgumentException("the seed must be 16 bytes or longer");
        byte[] message = [.. "Concord lottery 1\0"u8, .. seed];
        return Convert.ToHexStringLower(SHA256.HashData(message));
    }

    /// <summary>Whether the revealed seed is the one committed to, and whether it gives the published places.</summary>
    /// <param name="commitment">As published beforehand.</param>
    /// <param name="seed">As revealed.</param>
    /// <param name="pupils">The pupils in any order.</param>
    /// <param name="places">The place published for each, from 0.</param>
    public static bool Verify(string commitment, ReadOnlySpan<byte> seed, IReadOnlyList<string> pupils, IReadOnlyList<int> places)
    {
        if (!string.Equals(Of(seed), commitment, StringComparison.OrdinalIgnoreCase) || pupils.Count != places.Count) return false;
        var drawn = LotteryNumbers.Draw(seed, pupils);
        for (var pupil = 0; pupil < pupils.Count; pupil++) if (drawn.PlaceOf(pupil) != places[pupil]) return false;
        return true;
    }

    /// <summary>A seed of 32 bytes from a number, for rehearsals: a number can be guessed, so a public draw takes random bytes.</summary>
    /// <param name="number">The number.</param>
    public static byte[] SeedFrom(long number) => SHA256.HashData(Encoding.UTF8.GetBytes($"Concord seed {number}"));
}
