namespace Concord.Matching.SchoolChoice;

/// <summary>A heap of the pupils a full pot holds, the weakest claim at the root; equal claims go by the smaller pupil.</summary>
internal static class WorstFirst
{
    public static bool Before(ulong key, int pupil, ulong otherKey, int other) => key < otherKey || (key == otherKey && pupil < other);

    public static void Heapify(Span<ulong> claim, Span<int> who)
    {
        for (var at = claim.Length / 2 - 1; at >= 0; at--) Sink(claim, who, at, claim[at], who[at]);
    }

    public static void ReplaceRoot(Span<ulong> claim, Span<int> who, ulong key, int pupil) => Sink(claim, who, 0, key, pupil);

    private static void Sink(Span<ulong> claim, Span<int> who, int at, ulong key, int pupil)
    {
        for (var child = 2 * at + 1; child < claim.Length; child = 2 * at + 1)
        {
            if (child + 1 < claim.Length && Before(claim[child], who[child], claim[child + 1], who[child + 1])) child++;
            if (!Before(key, pupil, claim[child], who[child])) break;
            (claim[at], who[at]) = (claim[child], who[child]);
            at = child;
        }
        (claim[at], who[at]) = (key, pupil);
    }
}
