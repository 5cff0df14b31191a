namespace Concord.Segregation;

/// <summary>
/// Statistical disclosure control carried through to an interval. Census 2021 tables had small random amounts added to cells (the cell key method, ONS 2023), so that
/// tables of one place disagree by 1 to 3 people. If the noise is of mean 0 and known spread, adding it once more shows what it did the first time:
/// the corrected value is 2·Value − Mean, and the interval is the replicates' turned about the value. Cells of 0 are left at 0 and none goes below 0.
/// </summary>
/// <param name="Chances">Chances of −k, …, 0, …, +k being added to a cell; odd in number, adding to 1, of mean 0.</param>
public sealed record DisclosureNoise(IReadOnlyList<double> Chances)
{
    /// <summary>±1 with chance 0.1 each way, ±2 with 0.04, ±3 with 0.01: a stand-in of the published size; the true table of chances is not published.</summary>
    public static DisclosureNoise Census2021 { get; } = new([0.01, 0.04, 0.10, 0.70, 0.10, 0.04, 0.01]);

    /// <summary>A statistic of a perturbed table, with what the perturbation made of it.</summary>
    /// <param name="table">Units × groups as published.</param>
    /// <param name="index">What to call the statistic.</param>
    /// <param name="statistic">The statistic of a table.</param>
    /// <param name="replicates">Number of replicates, at least 2.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="coverage">Coverage of the interval.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    /// <exception cref="ArgumentException">The chances are not of the form said.</exception>
    public Resampled Of(CountTable table, string index, Func<CountTable, double> statistic, int replicates, ulong seed, double coverage = 0.95, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        var most = Chances.Count / 2;
        if (Chances.Count % 2 == 0 || Chances.Any(c => !(c >= 0)) || Math.Abs(Chances.Sum() - 1) > 1e-9 || Math.Abs(Chances.Select((c, i) => c * (i - most)).Sum()) > 1e-9)
            throw new ArgumentException("Chances are odd in number, not negative, add to 1, and are of mean 0");
        var values = new double[replicates];
        Blocks.Run(replicates, Multigroup.Threads(threads), () => new double[table.UnitCount * table.GroupCount], (r, cells) =>
        {
            var random = new Random64(seed, (ulong)r);
            for (var u = 0; u < table.UnitCount; u++)
                for (var g = 0; g < table.GroupCount; g++)
                {
                    var x = table[u, g];
                    cells[(u * table.GroupCount) + g] = x == 0 ? 0 : Math.Max(0, x + Added(random.Unit()) - most);
                }
            values[r] = statistic(CountTable.FromRows(cells, table.GroupCount, table.UnitNamesOrNull, table.GroupNamesOrNull));
        });
        return Resampled.From(index, statistic(table), values, coverage);
    }

    private int Added(double u)
    {
        var k = 0;
        for (; k + 1 < Chances.Count && u >= Chances[k]; k++) u -= Chances[k];
        return k;
    }
}
