using System.Runtime.CompilerServices;

namespace Concord.Segregation;

/// <summary>
/// Poisson draws. For whole means up to 4,096 one random number and one look into a table (Walker 1977, as made by Vose 1991); the rest of a mean,
/// below 1, by inversion; a large mean as several smaller ones, which add to a Poisson again.
/// </summary>
internal sealed class PoissonTables
{
    private const int Largest = 4096;
    private readonly ulong[]?[] _tables = new ulong[Largest + 1][];
    private readonly int[] _firsts = new int[Largest + 1];

    /// <summary>Tables for all whole parts of some means. After this the object is only read.</summary>
    public static PoissonTables For(IEnumerable<double> means)
    {
        var tables = new PoissonTables();
        foreach (var mean in means.Select(m => Math.Min(Largest, Math.Floor(m))).Distinct())
            if (mean >= 1) tables.Make((int)mean);
        for (var power = 1; power <= Largest; power *= 2) tables.Make(power);
        return tables;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Whole(int mean, Random64 random)
    {
        if (mean <= Largest && _tables[mean] is { } table) return _firsts[mean] + Draw(table, random);
        return Large(mean, random);
    }

    /// <summary>A draw for any mean, given in parts: see <see cref="Split"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Any(PoissonMean mean, Random64 random)
    {
        var drawn = mean.Whole > 0 ? Whole(mean.Whole, random) : 0;
        var u = random.Unit() - mean.NoneOfRest;
        return u < 0 ? drawn : drawn + Rest(mean, u);
    }

    /// <summary>A mean as its whole part, the rest, and the chance of none of the rest.</summary>
    public static PoissonMean Split(double mean)
    {
        var whole = Math.Floor(mean);
        return new((int)whole, (float)(mean - whole), mean > whole ? Math.Exp(-(double)(float)(mean - whole)) : 1);
    }

    private static int Rest(PoissonMean mean, double u)
    {
        double rest = mean.Rest, term = mean.NoneOfRest;
        var drawn = 0;
        for (var k = 1; u >= 0; u -= term, k++)
        {
            term *= rest / k;
            drawn++;
            if (term < 1e-300) break;
        }
        return drawn;
    }

    private int Large(int mean, Random64 random)
    {
        var drawn = 0;
        for (var power = Largest; mean > 0 && power > 0; power /= 2)
            for (; mean >= power; mean -= power) drawn += _firsts[power] + Draw(_tables[power]!, random);
        return drawn;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Draw(ulong[] table, Random64 random)
    {
        var at = (int)Math.BigMul(random.Next(), (ulong)table.Length, out var rest);
        var slot = table[at];
        return rest >> 16 < slot >> 16 ? at : (int)(slot & 0xffff);
    }

    private void Make(int mean)
    {
        if (_tables[mean] is not null) return;
        var spread = (int)(8.6 * Math.Sqrt(mean)) + 14;
        var (first, last) = (Math.Max(0, mean - spread), mean + spread + 10);
        var weights = new double[last - first + 1];
        for (var k = first; k <= last; k++) weights[k - first] = Math.Exp((k * Math.Log(mean)) - mean - SpecialFunctions.LogFactorial(k));
        (_firsts[mean], _tables[mean]) = (first, Alias(weights));
    }

    private static ulong[] Alias(double[] weights)
    {
        var n = weights.Length;
        var scale = n / weights.Sum();
        var heights = weights.Select(w => w * scale).ToArray();
        var slots = new ulong[n];
        var (small, large) = (new Stack<int>(), new Stack<int>());
        for (var i = 0; i < n; i++) (heights[i] < 1 ? small : large).Push(i);
        while (small.Count > 0 && large.Count > 0)
        {
            var (low, high) = (small.Pop(), large.Pop());
            slots[low] = ((ulong)(heights[low] * 281474976710656.0) << 16) | (uint)high;
            heights[high] -= 1 - heights[low];
            (heights[high] < 1 ? small : large).Push(high);
        }
        foreach (var i in small.Concat(large)) slots[i] = (ulong.MaxValue << 16) | (uint)i;
        return slots;
    }
}

/// <summary>A Poisson mean in parts. The rest is kept to seven figures: a ten-millionth of a person.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct PoissonMean(int Whole, float Rest, double NoneOfRest);
