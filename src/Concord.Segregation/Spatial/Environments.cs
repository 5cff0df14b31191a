using System.Runtime.Intrinsics;

namespace Concord.Segregation;

/// <summary>The environments of one unit at several radii, ascending; scratch space of one thread.</summary>
internal sealed class Environments(NeighbourSearch search, PaddedRows rows, Kernel kernel, double[] radii)
{
    private readonly NeighbourList[] _within = [.. radii.Select(_ => new NeighbourList())];
    private readonly object? _scratch = search.NewScratch();
    private readonly double[] _sums = new double[rows.Width * radii.Length];
    private double[] _weights = new double[512];

    public Span<double> At(int radius) => _sums.AsSpan(radius * rows.Width, rows.Width);

    public void Gather(int position)
    {
        search.Find(position, radii[^1], _within[^1], _scratch);
        for (var r = radii.Length - 2; r >= 0; r--) _within[r].Narrow(_within[r + 1], radii[r]);
        _sums.AsSpan().Clear();
        for (var r = 0; r < radii.Length; r++)
        {
            if (kernel.Shape == KernelShape.Uniform) rows.Add(_within[r].Positions, kernel.Peak, At(r));
            else rows.AddWeighted(_within[r].Positions, Weights(_within[r], radii[r]), At(r));
        }
        // The unit itself came at distance 0 with the kernel's weight there; it counts 1.
        var excess = 1 - kernel.Weight(0, 1);
        if (excess == 0) return;
        for (var r = 0; r < radii.Length; r++) rows.AddWeighted([position], [excess], At(r));
    }

    private ReadOnlySpan<double> Weights(NeighbourList near, double radius)
    {
        var count = near.Count;
        if (_weights.Length < count + Lanes.Width) _weights = new double[Math.Max(count + Lanes.Width, _weights.Length * 2)];
        ref var from = ref Lanes.Ref(near.Squares);
        var (over, peak) = (Vector512.Create(1 / (radius * radius)), Vector512.Create(kernel.Peak));
        if (kernel.Shape is KernelShape.Triangular or KernelShape.Quadratic or KernelShape.Biweight)
            for (var i = 0; i < count; i += Lanes.Width)
            {
                var z = Lanes.At(ref from, i) * over;
                var w = Vector512<double>.One - (kernel.Shape == KernelShape.Triangular ? Vector512.Sqrt(z) : z);
                (peak * (kernel.Shape == KernelShape.Biweight ? w * w : w)).StoreUnsafe(ref _weights[i]);
            }
        else for (var i = 0; i < count; i++) _weights[i] = kernel.Weight(Math.Sqrt(near.Squares[i]), radius);
        return _weights.AsSpan(0, count);
    }
}
