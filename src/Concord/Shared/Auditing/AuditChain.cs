using System.Security.Cryptography;
using System.Text;

namespace Concord.Shared.Auditing;

/// <summary>The keyed hash (HMAC-SHA-256) that ties each entry to the one before.</summary>
public sealed class AuditChain(byte[] key)
{
    public static readonly byte[] Beginning = new byte[32];

    public byte[] HashOf(AuditEntry entry)
    {
        var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(entry.Sequence);
            writer.Write(entry.At.Ticks);
            writer.Write(entry.ActorId?.ToString() ?? "");
            writer.Write(entry.Means);
            writer.Write(entry.Did);
            writer.Write(entry.SubjectKind);
            writer.Write(entry.SubjectId?.ToString() ?? "");
            writer.Write(entry.Details);
            writer.Write(entry.PreviousHash);
        }
        return HMACSHA256.HashData(key, bytes.ToArray());
    }

    public byte[] SealOf(long sequence, byte[] hash) =>
        HMACSHA256.HashData(key, (byte[])[.. "head"u8, .. BitConverter.GetBytes(sequence), .. hash]);

    internal void Link(IReadOnlyList<AuditEntry> entries, AuditHead head)
    {
        foreach (var entry in entries)
        {
            entry.Sequence = ++head.Sequence;
            entry.PreviousHash = head.Hash.Length == 0 ? Beginning : head.Hash;
            entry.Hash = HashOf(entry);
            head.Hash = entry.Hash;
        }
        head.Seal = SealOf(head.Sequence, head.Hash);
    }
}
