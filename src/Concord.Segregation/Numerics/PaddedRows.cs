using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Concord.Segregation;

/// <summary>The table again, a row for each unit in a search's order, padded to whole vectors: for sums over neighbours.</summary>
internal sealed class PaddedRows
{
    public PaddedRows(CountTable table, int[] order)
    {
        Vectors = Lanes.PanelsFor(table.GroupCount);
        Width = Vectors * Lanes.Width;
        Values = new double[order.Length * Width];
        for (var p = 0; p < order.Length; p++)
            for (var g = 0; g < table.GroupCount; g++) Values[(p * Width) + g] = table[order[p], g];
    }

    public int Vectors { get; }

    public int Width { get; }

    public double[] Values { get; }

    /// <summary>into += Σ weight·row. Three vectors at a time stay in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddWeighted(ReadOnlySpan<int> positions, ReadOnlySpan<double> weights, Span<double> into)
    {
        ref var values = ref Lanes.Ref(Values);
        var v = 0;
        for (; v + 3 <= Vectors; v += 3)
        {
            var at = v * Lanes.Width;
            var a = Vector512.Create<double>(into[at..]);
            var b = Vector512.Create<double>(into[(at + 8)..]);
            var c = Vector512.Create<double>(into[(at + 16)..]);
            for (var i = 0; i < positions.Length; i++)
            {
                var w = Vector512.Create(weights[i]);
                var row = ((nint)positions[i] * Width) + at;
                a = Vector512.FusedMultiplyAdd(w, Lanes.At(ref values, row), a);
                b = Vector512.FusedMultiplyAdd(w, Lanes.At(ref values, row + 8), b);
                c = Vector512.FusedMultiplyAdd(w, Lanes.At(ref values, row + 16), c);
            }
            a.CopyTo(into[at..]);
            b.CopyTo(into[(at + 8)..]);
            c.CopyTo(into[(at + 16)..]);
        }
        for (; v < Vectors; v++)
        {
            var at = v * Lanes.Width;
            var a = Vector512.Create<double>(into[at..]);
            for (var i = 0; i < positions.Length; i++)
                a = Vector512.FusedMultiplyAdd(Vector512.Create(weights[i]), Lanes.At(ref values, ((nint)positions[i] * Width) + at), a);
            a.CopyTo(into[at..]);
        }
    }

    /// <summary>into += weight · Σ row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<int> positions, double weight, Span<double> into)
    {
        ref var values = ref Lanes.Ref(Values);
        var (v, w) = (0, Vector512.Create(weight));
        for (; v + 3 <= Vectors; v += 3)
        {
            var at = v * Lanes.Width;
            var (a, b, c) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
            foreach (var position in positions)
            {
                var row = ((nint)position * Width) + at;
                a += Lanes.At(ref values, row);
                b += Lanes.At(ref values, row + 8);
                c += Lanes.At(ref values, row + 16);
            }
            ((a * w) + Vector512.Create<double>(into[at..])).CopyTo(into[at..]);
            ((b * w) + Vector512.Create<double>(into[(at + 8)..])).CopyTo(into[(at + 8)..]);
            ((c * w) + Vector512.Create<double>(into[(at + 16)..])).CopyTo(into[(at + 16)..]);
        }
        for (; v < Vectors; v++)
        {
            var at = v * Lanes.Width;
            var a = Vector512<double>.Zero;
            foreach (var position in positions) a += Lanes.At(ref values, ((nint)position * Width) + at);
            ((a * w) + Vector512.Create<double>(into[at..])).CopyTo(into[at..]);
        }
    }
}
