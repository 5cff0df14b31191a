namespace Concord.TransparencyLog.Reading;

/// <summary>An entry as a file states it, beside the leaf that its bytes give.</summary>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Name">What it calls itself.</param>
/// <param name="Previous">What it says stands before it.</param>
/// <param name="Stated">The leaf it states.</param>
/// <param name="Computed">The leaf its bytes give.</param>
internal sealed record EntryLine(long Number, EntryName Name, MerkleHash Previous, MerkleHash Stated, MerkleHash Computed)
{
    private static readonly string[] Members = ["index", "at", "kind", "subject", "content", "previous", "leaf"];

    public bool IsAltered => Stated != Computed;

    public long Index => Name.Index;

    /// <summary>Whether it is the one that goes before the other.</summary>
    public bool IsBefore(EntryLine next) => next.Previous == Stated || next.Previous == Computed;

    public static EntryLine? Read(long number, ReadOnlyMemory<byte> line, ref string why)
    {
        var reason = "";
        var read = LineMembers.Read(line, Members, values =>
        {
            if (LineMembers.Whole(values[0]) is not { } index) return Not("its index is no whole number");
            if (!Instant.TryRead(LineMembers.Text(values[1]), out var at)) return Not("its instant is not one such as 2026-11-22T05:48:19Z");
            if (LineMembers.Text(values[2]) is not { } kind || LineMembers.Text(values[3]) is not { } subject) return Not("its kind or its subject is no text");
            if (!MerkleHash.TryParse(LineMembers.Text(values[5]), out var previous) || !MerkleHash.TryParse(LineMembers.Text(values[6]), out var leaf)) return Not("one of its two hashes is not 64 hexadecimal digits");
            var before = LineMembers.Before(line.Span, "leaf", 2 * MerkleHash.Length);
            return before.IsEmpty ? Not("it does not end with its leaf") : new EntryLine(number, new(index, at, kind, subject), previous, leaf, MerkleTree.Leaf(before));
        }, ref reason);
        if (read is null) why = reason;
        return read;

        EntryLine? Not(string said)
        {
            reason = said;
            return null;
        }
    }
}
