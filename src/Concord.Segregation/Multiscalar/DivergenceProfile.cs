namespace Concord.Segregation;

/// <summary>
/// What one meets on a walk outwards from one unit, over the other units in the order of their distance (Olteanu, Randon-Furling and Clark 2019): after each
/// unit, the share of all people met and the divergence of those met from everybody, Σ_k q_k ln(q_k/π_k), in nats. Units with nobody are walked past.
/// </summary>
/// <param name="Distances">Distance of each unit met from the first, ascending.</param>
/// <param name="People">Share of all people met by then, up to 1.</param>
/// <param name="Divergences">Divergence of those met; 0 at the end.</param>
public sealed record DivergenceProfile(IReadOnlyList<double> Distances, IReadOnlyList<double> People, IReadOnlyList<double> Divergences)
{
    /// <summary>The walk from one unit.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="geography">Coordinates.</param>
    /// <param name="unit">Position of the unit one starts from.</param>
    public static DivergenceProfile Of(CountTable table, Geography geography, int unit)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(geography);
        geography.MustFit(table.UnitCount);
        if (unit < 0 || unit >= table.UnitCount) throw new ArgumentOutOfRangeException(nameof(unit), unit, $"There are {table.UnitCount} units");
        var away = new double[table.UnitCount];
        for (var v = 0; v < away.Length; v++) away[v] = geography.Distance(unit, v);
        // The unit itself comes first, before others at the same point.
        var order = Enumerable.Range(0, away.Length).OrderBy(v => v == unit ? -1 : away[v]);
        return Walk(order.Select(v => (away[v], table.Row(v))), table.Shares(), table.Total);
    }

    /// <summary>The share of people met after which the divergence stays at or below a level for good; 0 where it never rises above it.</summary>
    /// <param name="level">Divergence, in nats, not negative.</param>
    public double FocalDistance(double level)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        for (var s = Divergences.Count - 1; s >= 0; s--) if (Divergences[s] > level) return People[s];
        return 0;
    }

    /// <summary>∫₀¹ max_{s ≥ t} D(s) dt over the share of people met, which is the area under the focal distances.</summary>
    public double Distortion()
    {
        double area = 0, most = 0;
        for (var s = Divergences.Count - 1; s >= 0; s--)
        {
            most = Math.Max(most, Divergences[s]);
            area += (People[s] - (s > 0 ? People[s - 1] : 0)) * most;
        }
        return area;
    }

    internal static DivergenceProfile Walk(IEnumerable<(double Distance, double[] People)> steps, double[] shares, double total)
    {
        var met = new double[shares.Length];
        var (distances, people, divergences) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var (distance, step) in steps)
        {
            double size = 0;
            for (var g = 0; g < met.Length; g++)
            {
                met[g] += step[g];
                size += step[g];
            }
            if (size == 0) continue;
            double all = 0, sum = 0;
            foreach (var m in met) all += m;
            for (var g = 0; g < met.Length; g++) if (met[g] > 0) sum += met[g] / all * Math.Log(met[g] / all / shares[g]);
            distances.Add(distance);
            people.Add(all / total);
            divergences.Add(Math.Max(0, sum));
        }
        return new(distances, people, divergences);
    }
}
