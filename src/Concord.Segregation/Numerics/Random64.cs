using System.Numerics;
using System.Runtime.CompilerServices;

namespace Concord.Segregation;

/// <summary>
/// xoshiro256** (Blackman and Vigna 2021), started by SplitMix64 from a seed and a stream, so that replicate r of a seed is the same draw
/// on every machine and whatever thread makes it.
/// </summary>
internal sealed class Random64
{
    private ulong _a, _b, _c, _d;

    public Random64(ulong seed, ulong stream)
    {
        var s = seed ^ (stream * 0xD1342543DE82EF95UL);
        (_a, _b, _c, _d) = (Split(ref s), Split(ref s), Split(ref s), Split(ref s));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>In [0, 1), 53 bits.</summary>
    public double Unit() => (Next() >> 11) * 1.1102230246251565e-16;

    /// <summary>A whole number below a bound; its excess over even chances is below 2^−40 for any bound used here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Below(long bound) => (long)Math.BigMul(Next(), (ulong)bound, out _);

    public double Normal()
    {
        // Marsaglia's polar method; the second value is let go, so that the stream is easy to follow.
        while (true)
        {
            var (u, v) = ((2 * Unit()) - 1, (2 * Unit()) - 1);
            var s = (u * u) + (v * v);
            if (s is > 0 and < 1) return u * Math.Sqrt(-2 * Math.Log(s) / s);
        }
    }

    /// <summary>0 … count − 1 in a random order, every order alike (Fisher and Yates 1938).</summary>
    public int[] Order(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var j = (int)Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }

    /// <summary>Different numbers below a bound, in ascending order: one drawn again is drawn anew.</summary>
    public void Distinct(Span<long> numbers, long below)
    {
        for (var kept = 0; kept < numbers.Length;)
        {
            foreach (ref var number in numbers[kept..]) number = Below(below);
            numbers.Sort();
            kept = 0;
            foreach (var number in numbers) if (kept == 0 || number != numbers[kept - 1]) numbers[kept++] = number;
        }
    }

    private static ulong Split(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
