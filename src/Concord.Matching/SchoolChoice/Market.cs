namespace Concord.Matching.SchoolChoice;

/// <summary>
/// Who asks for what, and how strongly each has a claim: pupils with ordered entries, pots of places with seats.
/// A pot is a school, or the part of a school's places that a policy reserves; a pupil's entries name the pots in the
/// order in which they are to be tried, each with the pupil's claim on it.
/// </summary>
/// <remarks>
/// A school whose places are divided is a run of pots that the pupil tries in the policy's order: for slot-specific
/// priorities this is the associated agent-to-slot market of Kominers and Sönmez (2016), so every classical result on
/// many-to-one matching (stability, the lattice, strategy-proofness for pupils) holds as it stands.
/// </remarks>
public sealed class Market
{
    /// <summary>Builds a market from its arrays, which are kept and not copied. O(entries).</summary>
    /// <param name="seats">Places in each pot, 0 or more.</param>
    /// <param name="start">For each pupil the position of the first entry, and at the end the number of entries.</param>
    /// <param name="pots">The pot of each entry, in the pupil's order; no pot twice for one pupil.</param>
    /// <param name="keys">The claim of each entry: the smaller comes first. Equal claims on one pot are decided for the pupil with the smaller index.</param>
    /// <exception cref="BadRow">A negative number of seats, an unknown pot, or a pot twice in one list.</exception>
    public Market(int[] seats, int[] start, int[] pots, ulong[] keys)
    {
        if (start.Length == 0 || start[0] != 0 || start[^1] != pots.Length || keys.Length != pots.Length)
            throw new ArgumentException("start must run from 0 to the number of entries, and pots and keys must be equally long");
        for (var pot = 0; pot < seats.Length; pot++) BadRow.If(seats[pot] < 0, "schools", pot, $"the number of places is {seats[pot]}", "places");
        var seen = new int[seats.Length];
        for (var pupil = 0; pupil + 1 < start.Length; pupil++)
        {
            if (start[pupil] > start[pupil + 1]) throw new ArgumentException("start must not fall");
            for (var entry = start[pupil]; entry < start[pupil + 1]; entry++)
            {
                BadRow.If((uint)pots[entry] >= (uint)seats.Length, "preferences", entry, "there is no such school");
                BadRow.If(seen[pots[entry]] == pupil + 1, "preferences", entry, "the same school is named twice by one pupil");
                seen[pots[entry]] = pupil + 1;
            }
        }
        (Seats, Start, Pots, Keys) = (seats, start, pots, keys);
    }

    internal int[] Seats { get; }
    internal int[] Start { get; }
    internal int[] Pots { get; }
    internal ulong[] Keys { get; }

    /// <summary>How many pupils take part.</summary>
    public int Pupils => Start.Length - 1;

    /// <summary>How many pots of places there are.</summary>
    public int PotCount => Seats.Length;

    /// <summary>How many entries all pupils have together.</summary>
    public int Entries => Pots.Length;

    /// <summary>The places in a pot.</summary>
    /// <param name="pot">The pot, from 0.</param>
    public int SeatsIn(int pot) => Seats[pot];

    /// <summary>The pots a pupil asks for, best first.</summary>
    /// <param name="pupil">The pupil, from 0.</param>
    public ReadOnlySpan<int> PotsOf(int pupil) => Pots.AsSpan(Start[pupil]..Start[pupil + 1]);

    /// <summary>The pupil's claims, in the order of <see cref="PotsOf"/>; smaller is stronger.</summary>
    /// <param name="pupil">The pupil, from 0.</param>
    public ReadOnlySpan<ulong> KeysOf(int pupil) => Keys.AsSpan(Start[pupil]..Start[pupil + 1]);
}
