using System.Runtime.Intrinsics;

namespace Concord.Segregation;

/// <summary>Running sums of spatial indices over units; groups padded to whole vectors with shares of 0.</summary>
internal sealed class EnvironmentSums
{
    private readonly double[] _shares, _padded, _inverse, _exposure, _local;
    private readonly int _width;
    private double _entropy, _divergence, _gap, _interaction;

    public EnvironmentSums(double[] shares)
    {
        _width = Lanes.PanelsFor(shares.Length) * Lanes.Width;
        (_shares, _padded, _inverse, _local) = (shares, new double[_width], new double[_width], new double[_width]);
        _exposure = new double[shares.Length * _width];
        for (var g = 0; g < shares.Length; g++) (_padded[g], _inverse[g]) = (shares[g], shares[g] > 0 ? 1 / shares[g] : 0);
    }

    public void Add(CountTable table, int unit, Span<double> environment)
    {
        var t = table.UnitTotals[unit];
        if (t == 0) return;
        ref var here = ref environment[0];
        var all = Vector512<double>.Zero;
        for (var v = 0; v < _width; v += Lanes.Width) all += Vector512.LoadUnsafe(ref here, (nuint)v);
        var inverse = Vector512.Create(1 / Lanes.Sum(all));
        var (entropy, divergence, gap, squares) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        for (var v = 0; v < _width; v += Lanes.Width)
        {
            var p = Vector512.LoadUnsafe(ref here, (nuint)v) * inverse;
            p.StoreUnsafe(ref _local[v]);
            gap += Vector512.Abs(p - Vector512.LoadUnsafe(ref _padded[v]));
            squares += p * p;
            var none = Vector512.Equals(p, Vector512<double>.Zero);
            entropy -= p * VectorLog.Log(Vector512.ConditionalSelect(none, Vector512<double>.One, p));
            divergence += p * VectorLog.Log(Vector512.ConditionalSelect(none, Vector512<double>.One, p * Vector512.LoadUnsafe(ref _inverse[v])));
        }
        _entropy += t * Lanes.Sum(entropy);
        _divergence += t * Lanes.Sum(divergence);
        _gap += t * Lanes.Sum(gap);
        _interaction += t * (1 - Lanes.Sum(squares));
        for (var k = 0; k < _shares.Length; k++)
        {
            var x = table[unit, k];
            if (x == 0) continue;
            var weight = Vector512.Create(x);
            ref var row = ref _exposure[k * _width];
            for (var v = 0; v < _width; v += Lanes.Width)
                Vector512.FusedMultiplyAdd(weight, Vector512.LoadUnsafe(ref _local[v]), Vector512.LoadUnsafe(ref row, (nuint)v)).StoreUnsafe(ref row, (nuint)v);
        }
    }

    public static EnvironmentSums Joined(double[] shares, IEnumerable<EnvironmentSums> parts)
    {
        var all = new EnvironmentSums(shares);
        foreach (var part in parts)
        {
            all._entropy += part._entropy;
            all._divergence += part._divergence;
            all._gap += part._gap;
            all._interaction += part._interaction;
            for (var i = 0; i < all._exposure.Length; i++) all._exposure[i] += part._exposure[i];
        }
        return all;
    }

    public SpatialSegregation Indices(CountTable table, double radius)
    {
        double entropy = 0, interaction = 0;
        foreach (var share in _shares)
        {
            if (share > 0) entropy -= share * Math.Log(share);
            interaction += share * (1 - share);
        }
        var why = table.Total == 0 ? Why.Nobody : _shares.Count(s => s > 0) < 2 ? Why.OneGroup : null;
        Estimate Value(string index, double value) => Multigroup.Describe(table, why is null ? new(index, value) : Estimate.Undefined(index, why));
        var groups = _shares.Length;
        var exposure = new ExposureMatrix([.. Enumerable.Range(0, groups).Select(table.GroupName)],
            [.. Enumerable.Range(0, groups).Select(k => table.GroupTotals[k] == 0 ? null
                : _exposure.AsSpan(k * _width, groups).ToArray().Select(e => e / table.GroupTotals[k]).ToArray())]);
        return new(radius,
            Value("H̃", 1 - (_entropy / (table.Total * entropy))), Value("M̃", _divergence / table.Total),
            Value("D̃", _gap / (2 * table.Total * interaction)), Value("R̃", 1 - (_interaction / (table.Total * interaction))), exposure);
    }
}
