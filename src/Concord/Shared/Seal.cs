using System.Security.Cryptography;
using System.Text;

namespace Concord.Shared;

/// <summary>
/// Keeps what only the service may read (AES-256-GCM), with a key derived from the service's own secret, which is not
/// in the database: who steals a copy of the database can read none of it.
/// </summary>
public sealed class Seal(byte[] secret, string purpose)
{
    private readonly byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: Encoding.UTF8.GetBytes(purpose));

    public byte[] Close(ReadOnlySpan<byte> plain)
    {
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var (closed, tag) = (new byte[plain.Length], new byte[AesGcm.TagByteSizes.MaxSize]);
        using var aes = new AesGcm(key, tag.Length);
        aes.Encrypt(nonce, plain, closed, tag);
        return [.. nonce, .. tag, .. closed];
    }

    public byte[] Open(ReadOnlySpan<byte> closed)
    {
        int nonce = AesGcm.NonceByteSizes.MaxSize, tag = AesGcm.TagByteSizes.MaxSize;
        var plain = new byte[closed.Length - nonce - tag];
        using var aes = new AesGcm(key, tag);
        aes.Decrypt(closed[..nonce], closed[(nonce + tag)..], closed[nonce..(nonce + tag)], plain);
        return plain;
    }
}
