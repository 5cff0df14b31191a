using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Concord.Segregation;

/// <summary>Eight units side by side: the width at which every sum is taken, on every machine, so that bits agree.</summary>
internal static class Lanes
{
    public const int Width = 8;

    public static int PanelsFor(int units) => (units + Width - 1) / Width;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> At(ref double start, nint offset)
        => Vector512.LoadUnsafe(ref start, (nuint)offset);

    /// <summary>Lanes added in one fixed order: ((0+4)+(2+6)) + ((1+5)+(3+7)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<double> v)
    {
        var half = v.GetLower() + v.GetUpper();
        var quarter = half.GetLower() + half.GetUpper();
        return quarter.ToScalar() + quarter.GetElement(1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref double Ref(double[] array) => ref MemoryMarshal.GetArrayDataReference(array);
}
