using System.Security.Cryptography;

namespace Concord.TransparencyLog.Tests.Merkle;

/// <summary>The definitions of RFC 9162, section 2.1, word for word over lists of entries: slow, and plainly right.</summary>
internal static class SlowTree
{
    public static byte[] Mth(List<byte[]> d) => d.Count switch
    {
        0 => SHA256.HashData([]),
        1 => SHA256.HashData([0x00, .. d[0]]),
        var n => SHA256.HashData([0x01, .. Mth(d[..K(n)]), .. Mth(d[K(n)..])]),
    };

    public static List<byte[]> Path(int m, List<byte[]> d)
    {
        if (d.Count == 1) return [];
        var k = K(d.Count);
        return m < k ? [.. Path(m, d[..k]), Mth(d[k..])] : [.. Path(m - k, d[k..]), Mth(d[..k])];
    }

    public static List<byte[]> SubProof(int m, List<byte[]> d, bool b)
    {
        if (m == d.Count) return b ? [] : [Mth(d)];
        var k = K(d.Count);
        return m <= k ? [.. SubProof(m, d[..k], b), Mth(d[k..])] : [.. SubProof(m - k, d[k..], false), Mth(d[..k])];
    }

    private static int K(int n)
    {
        var k = 1;
        while (2 * k < n) k *= 2;
        return k;
    }
}
