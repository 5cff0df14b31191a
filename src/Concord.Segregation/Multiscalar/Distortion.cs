namespace Concord.Segregation;

/// <summary>
/// Distortion coefficients (Olteanu, Randon-Furling and Clark 2019). From each unit one walks outwards over the other units in the order of their distance, adding up people; at each step the
/// divergence of the people met from everybody, Σ_k q_k ln(q_k/π_k), is taken. The focal distance at δ is the share of all people after which the divergence stays below δ for good;
/// a unit's distortion is the mean of the divergence's running maximum from the end back, integrated over the people met: Δ_i = ∫₀¹ max_{s ≥ t} D_i(s) dt,
/// which is the area under the focal distances. 0 where every walk looks like the whole from its first step. The normalised form divides by the distortion of complete segregation, in which a walk
/// meets its own group until it is used up, smallest group first. Time grows with the square of the units.
/// </summary>
/// <param name="Units">Δ_i; null for an empty unit.</param>
/// <param name="Mean">Mean over people.</param>
/// <param name="Largest">Δ of complete segregation for the smallest group.</param>
/// <param name="Normalised">Mean/Largest.</param>
public sealed record Distortion(IReadOnlyList<double?> Units, Estimate Mean, double Largest, Estimate Normalised)
{
    /// <summary>The coefficients of a table.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="geography">Coordinates.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static Distortion Of(CountTable table, Geography geography, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(geography);
        geography.MustFit(table.UnitCount);
        var shares = table.Shares();
        if (shares.Count(s => s > 0) < 2)
        {
            Estimate None(string index) => Multigroup.Describe(table, Estimate.Undefined(index, table.Total == 0 ? Why.Nobody : Why.OneGroup));
            return new(new double?[table.UnitCount], None("Distortion"), 0, None("Normalised distortion"));
        }
        var units = new double?[table.UnitCount];
        var rows = Enumerable.Range(0, table.UnitCount).Select(table.Row).ToArray();
        Blocks.Run(units.Length, Multigroup.Threads(threads), u =>
        {
            if (table.UnitTotals[u] == 0) return;
            var away = new double[rows.Length];
            for (var v = 0; v < away.Length; v++) away[v] = geography.Distance(u, v);
            away[u] = -1;
            var order = Enumerable.Range(0, rows.Length).OrderBy(v => away[v]).ToArray();
            units[u] = Walk(order.Select(v => rows[v]), shares, table.Total);
        });
        double mean = 0;
        for (var u = 0; u < units.Length; u++) mean += table.UnitTotals[u] / table.Total * (units[u] ?? 0);
        var largest = OfCompleteSegregation(shares);
        return new(units, Multigroup.Describe(table, new("Distortion", mean)), largest, Multigroup.Describe(table, new("Normalised distortion", mean / largest)));
    }

    private static double OfCompleteSegregation(double[] shares)
        => Walk(shares.Where(s => s > 0).Order().SelectMany((s, k) => Parts(s, k, shares.Where(v => v > 0).Order().ToArray())), [.. shares.Where(s => s > 0).Order()], 1);

    // A group met alone, in a thousand small steps, so that the walk is as fine as the integral.
    private static IEnumerable<double[]> Parts(double share, int group, double[] sorted)
    {
        var part = new double[sorted.Length];
        part[group] = share / 1000;
        return Enumerable.Repeat(part, 1000);
    }

    private static double Walk(IEnumerable<double[]> steps, double[] shares, double total)
    {
        var met = new double[shares.Length];
        var (divergences, people) = (new List<double>(), new List<double>());
        foreach (var step in steps)
        {
            double size = 0;
            for (var g = 0; g < met.Length; g++)
            {
                met[g] += step[g];
                size += step[g];
            }
            if (size == 0) continue;
            people.Add(size / total);
            double all = 0, sum = 0;
            foreach (var m in met) all += m;
            for (var g = 0; g < met.Length; g++) if (met[g] > 0) sum += met[g] / all * Math.Log(met[g] / all / shares[g]);
            divergences.Add(Math.Max(0, sum));
        }
        double area = 0, most = 0;
        for (var s = divergences.Count - 1; s >= 0; s--)
        {
            most = Math.Max(most, divergences[s]);
            area += people[s] * most;
        }
        return area;
    }
}
