namespace Concord.Matching.SchoolChoice;

/// <summary>A pupil that a pot holds, by the claim it was taken with.</summary>
internal readonly record struct HeldPupil(ulong Key, int Pupil);

/// <summary>Puts the strongest claims of a pot first, in no order among themselves.</summary>
internal static class Strongest
{
    private const int Sample = 9;

    /// <summary>Brings the strongest so many to the front, equal claims in the order of the pupils, and gives the weakest claim among them. Expected O(held).</summary>
    public static ulong First(Span<HeldPupil> held, int seats)
    {
        Partition(held, seats);
        var weakest = 0UL;
        foreach (var one in held[..seats]) weakest = Math.Max(weakest, one.Key);
        foreach (var one in held[seats..])
        {
            if (one.Key != weakest) continue;
            SettleEqual(held, weakest);
            break;
        }
        return weakest;
    }

    // Hoare's selection (1961). The pivot is the sample's own guess at the claim that is sought, so that the first cut leaves little.
    private static void Partition(Span<HeldPupil> held, int seats)
    {
        Span<ulong> sample = stackalloc ulong[Sample];
        for (int low = 0, high = held.Length - 1; low < high;)
        {
            var pivot = high - low < 4 * Sample ? held[(low + high) >> 1].Key : Guess(held[low..(high + 1)], seats - low, sample);
            var (left, right) = (low, high);
            while (left <= right)
            {
                while (held[left].Key < pivot) left++;
                while (held[right].Key > pivot) right--;
                if (left > right) break;
                (held[left], held[right]) = (held[right], held[left]);
                left++;
                right--;
            }
            if (seats - 1 <= right) high = right;
            else if (seats - 1 >= left) low = left;
            else return;
        }
    }

    private static ulong Guess(ReadOnlySpan<HeldPupil> held, int wanted, Span<ulong> sample)
    {
        for (var at = 0; at < Sample; at++)
        {
            var key = held[(int)((held.Length - 1L) * at / (Sample - 1))].Key;
            var place = at;
            for (; place > 0 && sample[place - 1] > key; place--) sample[place] = sample[place - 1];
            sample[place] = key;
        }
        return sample[Math.Clamp((int)((wanted - 1L) * Sample / held.Length), 0, Sample - 1)];
    }

    private static void SettleEqual(Span<HeldPupil> held, ulong key)
    {
        List<int> pupils = [];
        foreach (var one in held) if (one.Key == key) pupils.Add(one.Pupil);
        pupils.Sort();
        var next = 0;
        for (var at = 0; at < held.Length; at++) if (held[at].Key == key) held[at] = new(key, pupils[next++]);
    }
}
