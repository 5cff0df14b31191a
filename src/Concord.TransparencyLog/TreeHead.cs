using System.Security.Cryptography;

namespace Concord.TransparencyLog;

/// <summary>
/// What the keeper of a log signs: how many entries it has and the root of the tree over them. Whoever keeps one can tell later
/// whether the log still begins with the same entries.
/// </summary>
public sealed class TreeHead
{
    private static readonly string[] Members = ["head", "origin", "size", "root", "at", "key", "signature"];

    private TreeHead(string origin, long size, MerkleHash root, DateTime at, string key, Func<ReadOnlySpan<byte>, string> sign)
    {
        (Origin, Size, Root, At, Key, Signature) = (origin, size, root, at, key, "");
        Line = LineWriter.Write(
            line =>
            {
                line.WriteString("head", LogFile.Format);
                line.WriteString("origin", origin);
                line.WriteNumber("size", size);
                line.WriteString("root", root.ToString());
                line.WriteString("at", Instant.Write(at));
                line.WriteString("key", key);
            },
            "signature", before => Signature = sign(before));
    }

    /// <summary>Signs a head: ECDSA on P-256 with SHA-256 over the line's bytes before <c>,"signature":</c>.</summary>
    /// <param name="origin">The log's origin, as in its <see cref="LogHeader"/>.</param>
    /// <param name="size">How many entries the log has.</param>
    /// <param name="root">The root of the tree over their leaves, as of <see cref="MerkleFrontier.Root"/>.</param>
    /// <param name="at">When it is signed, in UTC; not before the last entry. Cut to whole seconds.</param>
    /// <param name="key">A private key on the curve P-256.</param>
    /// <exception cref="ArgumentException">The origin is empty, the size negative, the instant not UTC or the key on another curve.</exception>
    public static TreeHead Sign(string origin, long size, MerkleHash root, DateTime at, ECDsa key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(origin);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return new(origin, size, root, Instant.Cut(at), P256.TextOf(key), before => P256.Sign(key, before));
    }

    /// <summary>Which log it is of.</summary>
    public string Origin { get; }

    /// <summary>How many entries it covers.</summary>
    public long Size { get; }

    /// <summary>The root of the tree over them.</summary>
    public MerkleHash Root { get; }

    /// <summary>When it was signed: UTC, whole seconds.</summary>
    public DateTime At { get; }

    /// <summary>The public key: its SubjectPublicKeyInfo in DER, as hexadecimal.</summary>
    public string Key { get; }

    /// <summary>The signature: r and s of 32 bytes each, as hexadecimal.</summary>
    public string Signature { get; private set; }

    /// <summary>The line as it stands in the file, in UTF-8, without its line end.</summary>
    public ReadOnlyMemory<byte> Line { get; }

    /// <summary>SHA-256 of the key's bytes, as hexadecimal: short enough to read out over the telephone.</summary>
    public string Fingerprint => P256.Fingerprint(Key);

    /// <summary>Whether the signature fits the head and the key that it names. Whose key that is, it cannot say.</summary>
    public bool IsSigned => P256.Verify(Key, LineMembers.Before(Line.Span, "signature", P256.SignatureCharacters), Signature);

    /// <summary>Whether it names this key.</summary>
    /// <param name="key">A public or private key on the curve P-256.</param>
    /// <exception cref="ArgumentException">The key is on another curve.</exception>
    public bool Names(ECDsa key) => string.Equals(Key, P256.TextOf(key), StringComparison.Ordinal);

    /// <summary>Reads a head as it was kept. Does not say whether it is signed.</summary>
    /// <param name="line">The line, without its line end.</param>
    /// <exception cref="FormatException">It is no head.</exception>
    public static TreeHead Read(ReadOnlyMemory<byte> line)
    {
        var why = "";
        return Read(line, ref why) ?? throw new FormatException("The line is no head: " + why);
    }

    internal static TreeHead? Read(ReadOnlyMemory<byte> line, ref string why)
    {
        var reason = "it is not written as the format says";
        var read = LineMembers.Read(line, Members, values =>
            LineMembers.Text(values[1]) is { } origin && LineMembers.Whole(values[2]) is { } size && MerkleHash.TryParse(LineMembers.Text(values[3]), out var root)
            && Instant.TryRead(LineMembers.Text(values[4]), out var at) && LineMembers.Text(values[5]) is { } key && LineMembers.Text(values[6]) is { } signature
                ? new TreeHead(origin, size, root, at, key, _ => signature) : null, ref reason);
        if (read is not null && read.Line.Span.SequenceEqual(line.Span)) return read;
        why = reason;
        return null;
    }
}
