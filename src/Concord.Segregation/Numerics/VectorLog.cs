using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Concord.Segregation;

/// <summary>
/// Natural logarithm of eight positive normal doubles. x = 2^k·m with m in [√½, √2); with f = m − 1, s = f/(2 + f):
/// log m = f − f²/2 + s(f²/2 + R(s²)), R the minimax polynomial of the freely distributable maths library
/// (Sun Microsystems, 1993). Error under 1 ulp; exact 0 at 1. Zero, subnormal and non-finite input is the caller's to avoid.
/// </summary>
internal static class VectorLog
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        var bits = x.AsInt64() + Vector512.Create(0x3ff0000000000000L - 0x3fe6a09e667f3bcdL);
        var exponent = (bits >>> 52) - Vector512.Create(1023L);
        var mantissa = ((bits & Vector512.Create(0x000fffffffffffffL)) + Vector512.Create(0x3fe6a09e667f3bcdL)).AsDouble();
        var k = Vector512.ConvertToDouble(exponent);
        var f = mantissa - Vector512<double>.One;
        var s = f / (f + Vector512.Create(2.0));
        var z = s * s;
        var w = z * z;
        var odd = w * Fma(w, Fma(w, Vector512.Create(1.531383769920937332e-01), Vector512.Create(2.222219843214978396e-01)), Vector512.Create(3.999999999940941908e-01));
        var even = z * Fma(w, Fma(w, Fma(w, Vector512.Create(1.479819860511658591e-01), Vector512.Create(1.818357216161805012e-01)), Vector512.Create(2.857142874366239149e-01)), Vector512.Create(6.666666666666735130e-01));
        var halfSquare = f * f * Vector512.Create(0.5);
        var tail = Fma(s, halfSquare + (odd + even), k * Vector512.Create(1.90821492927058770002e-10));
        return Fma(k, Vector512.Create(6.93147180369123816490e-01), f - (halfSquare - tail));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Fma(Vector512<double> a, Vector512<double> b, Vector512<double> c)
        => Vector512.FusedMultiplyAdd(a, b, c);
}
