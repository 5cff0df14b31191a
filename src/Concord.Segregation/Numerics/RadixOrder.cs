using System.Buffers;

namespace Concord.Segregation;

/// <summary>Ascending order of shares in [0, 1]: a radix sort on 32 bits, then exact order where those tie.</summary>
internal static class RadixOrder
{
    private const int Small = 64;

    public static int[] Ascending(ReadOnlySpan<double> shares)
    {
        var n = shares.Length;
        var order = new int[n];
        var (rented, spare) = (ArrayPool<ulong>.Shared.Rent(n), ArrayPool<ulong>.Shared.Rent(n));
        var keys = rented.AsSpan(0, n);
        for (var i = 0; i < n; i++) keys[i] = ((ulong)(uint)(shares[i] * uint.MaxValue) << 32) | (uint)i;
        if (n <= Small) keys.Sort();
        else keys = Sorted(keys, spare.AsSpan(0, n));
        for (var i = 0; i < n; i++) order[i] = (int)(uint)keys[i];
        for (var from = 0; from < n;)
        {
            var to = from + 1;
            while (to < n && keys[to] >> 32 == keys[from] >> 32) to++;
            if (to - from > 1) SortRun(order.AsSpan(from, to - from), shares);
            from = to;
        }
        ArrayPool<ulong>.Shared.Return(rented);
        ArrayPool<ulong>.Shared.Return(spare);
        return order;
    }

    private static Span<ulong> Sorted(Span<ulong> keys, Span<ulong> other)
    {
        Span<int> starts = stackalloc int[2048];
        for (var shift = 32; shift < 64; shift += 11)
        {
            starts.Clear();
            foreach (var key in keys) starts[(int)(key >> shift) & 2047]++;
            var at = 0;
            for (var b = 0; b < starts.Length; b++) (starts[b], at) = (at, at + starts[b]);
            foreach (var key in keys) other[starts[(int)(key >> shift) & 2047]++] = key;
            var sorted = other;
            other = keys;
            keys = sorted;
        }
        return keys;
    }

    private static void SortRun(Span<int> run, ReadOnlySpan<double> shares)
    {
        var first = shares[run[0]];
        var same = true;
        foreach (var i in run) same &= shares[i] == first;
        if (same) return;
        var exact = new double[run.Length];
        for (var i = 0; i < run.Length; i++) exact[i] = shares[run[i]];
        exact.AsSpan().Sort(run);
    }
}
