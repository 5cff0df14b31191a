namespace Concord.Segregation;

/// <summary>
/// People spread over a raster by a kernel: z_sk = Σ_i φ(d_is) x_ik at the centre of each cell s, φ by distance and bandwidth. The quartic kernel 3/(πh²)(1 − d²/h²)²,
/// usual for densities, is <see cref="Kernel.Biweight"/> but for its factor, which no share of a surface heeds. Nothing is added for people beyond the edge.
/// </summary>
public static class DensitySurface
{
    /// <summary>The surface, as a table of cells × groups, row by row from the south-west.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="geography">Coordinates.</param>
    /// <param name="kernel">How people are spread.</param>
    /// <param name="bandwidth">Bandwidth, positive.</param>
    /// <param name="columns">Cells from west to east, over the extent of the units.</param>
    /// <param name="rows">Cells from south to north.</param>
    /// <exception cref="ArgumentException">The bandwidth or a number of cells is not positive, or no cell lies within the bandwidth of anybody.</exception>
    public static CountTable Of(CountTable table, Geography geography, Kernel kernel, double bandwidth, int columns = 100, int rows = 100)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(geography);
        ArgumentNullException.ThrowIfNull(kernel);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        if (!(bandwidth > 0 && bandwidth <= double.MaxValue)) throw new ArgumentOutOfRangeException(nameof(bandwidth), bandwidth, "A bandwidth is positive");
        geography.MustFit(table.UnitCount);
        var (x, y) = (Centres(geography.X, columns), Centres(geography.Y, rows));
        var cells = new double[rows * columns * table.GroupCount];
        for (var u = 0; u < table.UnitCount; u++)
        {
            if (table.UnitTotals[u] == 0) continue;
            var (px, py, people) = (geography.X[u], geography.Y[u], table.Row(u));
            var (left, right) = Within(x, px, bandwidth);
            var (bottom, top) = Within(y, py, bandwidth);
            for (var r = bottom; r < top; r++)
                for (var c = left; c < right; c++)
                {
                    var away = Math.Sqrt(((x[c] - px) * (x[c] - px)) + ((y[r] - py) * (y[r] - py)));
                    if (away > bandwidth) continue;
                    var weight = kernel.Weight(away, bandwidth);
                    var cell = cells.AsSpan(((r * columns) + c) * people.Length, people.Length);
                    for (var g = 0; g < people.Length; g++) cell[g] += weight * people[g];
                }
        }
        if (table.Total > 0 && Array.TrueForAll(cells, z => z == 0)) throw new ArgumentException("No cell lies within the bandwidth of anybody: give more cells or a wider bandwidth", nameof(bandwidth));
        return CountTable.FromRows(cells, table.GroupCount, null, table.GroupNamesOrNull);
    }

    private static double[] Centres(ReadOnlySpan<double> places, int cells)
    {
        double least = double.MaxValue, most = double.MinValue;
        foreach (var p in places) (least, most) = (Math.Min(least, p), Math.Max(most, p));
        var step = (most - least) / cells;
        return [.. Enumerable.Range(0, cells).Select(c => least + ((c + 0.5) * step))];
    }

    private static (int From, int To) Within(double[] centres, double place, double reach)
    {
        var (from, to) = (0, centres.Length);
        while (from < to && centres[from] < place - reach) from++;
        while (to > from && centres[to - 1] > place + reach) to--;
        return (from, to);
    }
}
