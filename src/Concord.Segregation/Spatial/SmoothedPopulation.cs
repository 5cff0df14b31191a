namespace Concord.Segregation;

/// <summary>
/// The second spatial definition, that of pysal: the weighted counts around each unit are taken as if they were the
/// population, and any index is computed on them. People in crowded places then count many times over, and the overall shares are those of the
/// smoothed counts: not the index of Reardon and O'Sullivan (<see cref="SpatialSegregation"/>). Here for comparison.
/// </summary>
public static class SmoothedPopulation
{
    /// <summary>The table of weighted counts.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="geography">Coordinates of the units.</param>
    /// <param name="kernel">How neighbours weigh.</param>
    /// <param name="radius">Bandwidth, positive.</param>
    /// <param name="roundToWhole">True to round to whole numbers, halves to even, as pysal does.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static CountTable Of(CountTable table, Geography geography, Kernel kernel, double radius, bool roundToWhole = false, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(geography);
        ArgumentNullException.ThrowIfNull(kernel);
        geography.MustFit(table.UnitCount);
        var groups = table.GroupCount;
        var cells = new double[table.UnitCount * groups];
        EnvironmentEngine.Run<object?>(table, GridSearch.Build(geography.X, geography.Y, radius), kernel, [radius], Multigroup.Threads(threads),
            () => null, (unit, _, environment, _) =>
            {
                for (var g = 0; g < groups; g++)
                    cells[(unit * groups) + g] = roundToWhole ? Math.Round(environment[g], MidpointRounding.ToEven) : environment[g];
            });
        return CountTable.FromRows(cells, groups, table.UnitNamesOrNull, table.GroupNamesOrNull);
    }
}
