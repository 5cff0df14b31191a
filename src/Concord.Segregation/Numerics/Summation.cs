using System.Runtime.Intrinsics;

namespace Concord.Segregation;

/// <summary>Sums in a fixed order, whatever the machine.</summary>
internal static class Summation
{
    public static double Of(ReadOnlySpan<double> values)
    {
        var sum = Vector512<double>.Zero;
        var i = 0;
        for (; i + Lanes.Width <= values.Length; i += Lanes.Width) sum += Vector512.Create(values.Slice(i, Lanes.Width));
        var total = Lanes.Sum(sum);
        for (; i < values.Length; i++) total += values[i];
        return total;
    }
}
