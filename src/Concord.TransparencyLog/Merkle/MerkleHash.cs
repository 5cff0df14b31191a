using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Concord.TransparencyLog;

/// <summary>A SHA-256 hash of 32 bytes, as leaves, nodes and roots of the tree are. Its text is 64 lower-case hexadecimal digits. The default value is 32 zero bytes.</summary>
public readonly record struct MerkleHash
{
    /// <summary>How many bytes a hash has.</summary>
    public const int Length = 32;

    private readonly ulong _a, _b, _c, _d;

    /// <summary>The hash of these bytes' values.</summary>
    /// <param name="bytes">Exactly 32 bytes.</param>
    /// <exception cref="ArgumentException">There are more or fewer than 32.</exception>
    public MerkleHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length) throw new ArgumentException($"A hash has {Length} bytes, not {bytes.Length}", nameof(bytes));
        (_a, _b) = (BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
        (_c, _d) = (BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]));
    }

    /// <summary>Writes the 32 bytes.</summary>
    /// <param name="to">Room for 32 bytes at least.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is less room.</exception>
    public void CopyTo(Span<byte> to)
    {
        BinaryPrimitives.WriteUInt64BigEndian(to, _a);
        BinaryPrimitives.WriteUInt64BigEndian(to[8..], _b);
        BinaryPrimitives.WriteUInt64BigEndian(to[16..], _c);
        BinaryPrimitives.WriteUInt64BigEndian(to[24..], _d);
    }

    /// <summary>Reads 64 hexadecimal digits.</summary>
    /// <param name="text">The digits, in lower case: each hash has one text.</param>
    /// <exception cref="FormatException">It is anything else.</exception>
    public static MerkleHash Parse(string text) => TryParse(text, out var hash) ? hash : throw new FormatException($"A hash is {2 * Length} hexadecimal digits in lower case, not “{text}”");

    /// <summary>Reads 64 hexadecimal digits, if that is what the text is.</summary>
    /// <param name="text">The digits, in lower case.</param>
    /// <param name="hash">The hash; the default value where there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out MerkleHash hash)
    {
        hash = default;
        Span<byte> bytes = stackalloc byte[Length];
        if (!Hex.TryRead(text, bytes)) return false;
        hash = new(bytes);
        return true;
    }

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public override string ToString() => $"{_a:x16}{_b:x16}{_c:x16}{_d:x16}";
}
