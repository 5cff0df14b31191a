using System.Runtime.CompilerServices;

namespace Concord.Segregation;

/// <summary>
/// Poisson draws. For whole means up to 4,096 one random number and one look into a table (Walker 1977, as made by Vose 1991); the rest of a mean,
/// below 1, by inversion; a large mean as several smaller ones, which add to a Poisson again.
/// </summary>
internal sealed class PoissonTables
{
    private const int Largest = 4096;
    private readonly Slot[]?[] _tables = new Slot[Largest + 1][];
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

    public int Any(double mean, Random64 random)
    {
        var whole = Math.Floor(mean);
        var drawn = whole >= 1 ? Whole((int)whole, random) : 0;
        var rest = mean - whole;
        if (rest <= 0) return drawn;
        var term = Math.Exp(-rest);
        for (var (u, k) = (random.Unit() - term, 1); u >= 0; u -= term, k++)
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
    private static int Draw(Slot[] table, Random64 random)
    {
        var at = (int)Math.BigMul(random.Next(), (ulong)table.Length, out var rest);
        ref var slot = ref table[at];
        return rest < slot.Keep ? at : slot.Other;
    }

    private void Make(int mean)
    {
        if (_tables[mean] is not null) return;
        var spread = (int)(9.5 * Math.Sqrt(mean)) + 14;
        var (first, last) = (Math.Max(0, mean - spread), mean + spread + 10);
        var weights = new double[last - first + 1];
        for (var k = first; k <= last; k++) weights[k - first] = Math.Exp((k * Math.Log(mean)) - mean - SpecialFunctions.LogFactorial(k));
        (_firsts[mean], _tables[mean]) = (first, Alias(weights));
    }

    private static Slot[] Alias(double[] weights)
    {
        var n = weights.Length;
        var scale = n / weights.Sum();
        var heights = weights.Select(w => w * scale).ToArray();
        var slots = new Slot[n];
        var (small, large) = (new Stack<int>(), new Stack<int>());
        for (var i = 0; i < n; i++) (heights[i] < 1 ? small : large).Push(i);
        while (small.Count > 0 && large.Count > 0)
        {
            var (low, high) = (small.Pop(), large.Pop());
            slots[low] = new((ulong)(heights[low] * 18446744073709549568.0), high);
            heights[high] -= 1 - heights[low];
            (heights[high] < 1 ? small : large).Push(high);
        }
        foreach (var i in small.Concat(large)) slots[i] = new(ulong.MaxValue, i);
        return slots;
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Slot(ulong Keep, int Other);
}
