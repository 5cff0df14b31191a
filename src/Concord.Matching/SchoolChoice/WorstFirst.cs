using System.Runtime.CompilerServices;

namespace Concord.Matching.SchoolChoice;

/// <summary>A pupil that a pot holds, by the claim it was taken with.</summary>
internal readonly record struct HeldPupil(ulong Key, int Pupil)
{
    // Equal claims go to the smaller pupil.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool After(in HeldPupil other) => Key > other.Key || (Key == other.Key && Pupil > other.Pupil);
}

/// <summary>A heap of the pupils a full pot holds, the weakest claim at the root.</summary>
internal static class WorstFirst
{
    public static void Heapify(Span<HeldPupil> heap)
    {
        for (var at = heap.Length / 2 - 1; at >= 0; at--) Sink(ref heap[0], heap.Length, at, heap[at]);
    }

    // The hole goes down to a leaf along the weaker children, whose choice needs no branch, and the newcomer climbs from there:
    // a newcomer is as likely to be anywhere, so a test on the way down would be a coin toss at every level.
    public static void Sink(ref HeldPupil heap, int size, int at, HeldPupil newcomer)
    {
        var top = at;
        var child = 2 * at + 1;
        while (child + 1 < size)
        {
            ref var left = ref Unsafe.Add(ref heap, child);
            ref var right = ref Unsafe.Add(ref left, 1);
            child += right.Key == left.Key ? (right.Pupil > left.Pupil ? 1 : 0) : right.Key > left.Key ? 1 : 0;
            Unsafe.Add(ref heap, at) = Unsafe.Add(ref heap, child);
            at = child;
            child = 2 * at + 1;
        }
        if (child < size)
        {
            Unsafe.Add(ref heap, at) = Unsafe.Add(ref heap, child);
            at = child;
        }
        while (at > top)
        {
            var parent = (at - 1) >> 1;
            if (!newcomer.After(Unsafe.Add(ref heap, parent))) break;
            Unsafe.Add(ref heap, at) = Unsafe.Add(ref heap, parent);
            at = parent;
        }
        Unsafe.Add(ref heap, at) = newcomer;
    }
}
