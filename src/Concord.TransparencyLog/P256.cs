using System.Security.Cryptography;

namespace Concord.TransparencyLog;

/// <summary>Keys and signatures in their one form. Nothing else is taken, so that no byte of a head can change unseen.</summary>
internal static class P256
{
    public const int SignatureCharacters = 128;

    private const int PointBytes = 64;

    // SubjectPublicKeyInfo of an uncompressed point on P-256 (RFC 5480): only the point's two coordinates vary.
    private static readonly byte[] Start = Convert.FromHexString("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

    public static string TextOf(ECDsa key)
    {
        var bytes = key.ExportSubjectPublicKeyInfo();
        return bytes.Length == Start.Length + PointBytes && bytes.AsSpan().StartsWith(Start) ? Convert.ToHexStringLower(bytes) : throw new ArgumentException("A log is signed with a key on the curve P-256", nameof(key));
    }

    public static string Sign(ECDsa key, ReadOnlySpan<byte> data) => Convert.ToHexStringLower(key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

    public static bool Verify(string key, ReadOnlySpan<byte> data, string signature)
    {
        Span<byte> bytes = stackalloc byte[Start.Length + PointBytes], signed = stackalloc byte[SignatureCharacters / 2];
        if (data.IsEmpty || !Hex.TryRead(key, bytes) || !bytes.StartsWith(Start) || !Hex.TryRead(signature, signed)) return false;
        var point = bytes[Start.Length..];
        try
        {
            using var public_ = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = point[..(PointBytes / 2)].ToArray(), Y = point[(PointBytes / 2)..].ToArray() } });
            return public_.VerifyData(data, signed, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (CryptographicException)
        {
            // The two numbers are no point on the curve.
            return false;
        }
    }

    public static string Fingerprint(string key)
    {
        Span<byte> bytes = stackalloc byte[Start.Length + PointBytes];
        return Hex.TryRead(key, bytes) ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : "";
    }
}
