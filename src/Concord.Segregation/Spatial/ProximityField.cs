namespace Concord.Segregation;

/// <summary>Σ_j c_ij v_j of several quantities v at every occupied unit i. Time grows with the square of the units.</summary>
internal sealed class ProximityField
{
    private readonly double[][] _quantities;
    private readonly double[][] _fields;

    public ProximityField(Geography geography, Proximity proximity, double[][] quantities, bool[] occupied, int threads)
    {
        if (!(proximity.Scale > 0)) throw new ArgumentException("The scale of a proximity is positive", nameof(proximity));
        _quantities = quantities;
        _fields = [.. quantities.Select(_ => new double[geography.UnitCount])];
        var apart = new bool[geography.UnitCount];
        var reaches = new double[geography.UnitCount];
        if (proximity.Form == ProximityForm.StandardisedPysal)
            for (var j = 0; j < reaches.Length; j++)
                for (var l = 0; l < reaches.Length; l++) reaches[j] += geography.Distance(l, j) / proximity.Scale;
        Blocks.Run(geography.UnitCount, threads, i =>
        {
            if (!occupied[i]) return;
            Span<double> sums = stackalloc double[quantities.Length];
            for (var j = 0; j < geography.UnitCount; j++)
            {
                if (!occupied[j]) continue;
                var c = proximity.Between(geography, i, j, reaches[j]);
                apart[i] |= c > 0 && i != j;
                for (var q = 0; q < sums.Length; q++) sums[q] += c * quantities[q][j];
            }
            for (var q = 0; q < sums.Length; q++) _fields[q][i] = sums[q];
        });
        Underflowed = proximity.Form == ProximityForm.Exponential && !apart.Contains(true) && occupied.Count(o => o) > 1;
    }

    /// <summary>True where no unit is near any other: the scale is far too short.</summary>
    public bool Underflowed { get; }

    public double At(int quantity, int unit) => _fields[quantity][unit];

    /// <summary>Σ_i Σ_j a_i c_ij b_j.</summary>
    public double Sum(int a, int b)
    {
        double sum = 0;
        for (var i = 0; i < _fields[b].Length; i++) sum += _quantities[a][i] * _fields[b][i];
        return sum;
    }
}
