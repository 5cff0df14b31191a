namespace Concord.Segregation;

/// <summary>Running sums of spatial indices over units.</summary>
internal sealed class EnvironmentSums(double[] shares)
{
    private readonly double[] _exposure = new double[shares.Length * shares.Length];
    private readonly double[] _local = new double[shares.Length];
    private double _entropy, _divergence, _gap, _interaction;

    public void Add(CountTable table, int unit, ReadOnlySpan<double> environment)
    {
        var t = table.UnitTotals[unit];
        if (t == 0) return;
        double all = 0;
        for (var g = 0; g < shares.Length; g++) all += environment[g];
        double entropy = 0, divergence = 0, gap = 0, squares = 0;
        for (var g = 0; g < shares.Length; g++)
        {
            var p = _local[g] = environment[g] / all;
            gap += Math.Abs(p - shares[g]);
            squares += p * p;
            if (p <= 0) continue;
            var log = Math.Log(p);
            entropy -= p * log;
            divergence += p * (log - Math.Log(shares[g]));
        }
        _entropy += t * entropy;
        _divergence += t * divergence;
        _gap += t * gap;
        _interaction += t * (1 - squares);
        for (var k = 0; k < shares.Length; k++)
        {
            var x = table[unit, k];
            if (x == 0) continue;
            var row = _exposure.AsSpan(k * shares.Length, shares.Length);
            for (var l = 0; l < row.Length; l++) row[l] += x * _local[l];
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
        foreach (var share in shares)
        {
            if (share > 0) entropy -= share * Math.Log(share);
            interaction += share * (1 - share);
        }
        var why = table.Total == 0 ? Why.Nobody : shares.Count(s => s > 0) < 2 ? Why.OneGroup : null;
        Estimate Value(string index, double value) => Multigroup.Describe(table, why is null ? new(index, value) : Estimate.Undefined(index, why));
        var groups = shares.Length;
        var exposure = new ExposureMatrix([.. Enumerable.Range(0, groups).Select(table.GroupName)],
            [.. Enumerable.Range(0, groups).Select(k => table.GroupTotals[k] == 0 ? null
                : _exposure.AsSpan(k * groups, groups).ToArray().Select(e => e / table.GroupTotals[k]).ToArray())]);
        return new(radius,
            Value("H̃", 1 - (_entropy / (table.Total * entropy))), Value("M̃", _divergence / table.Total),
            Value("D̃", _gap / (2 * table.Total * interaction)), Value("R̃", 1 - (_interaction / (table.Total * interaction))), exposure);
    }
}
