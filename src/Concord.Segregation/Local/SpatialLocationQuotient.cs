namespace Concord.Segregation;

/// <summary>
/// Location quotient of environments, π̃_ik/π_k: how many times its overall share a group has around a unit, π̃ as in <see cref="SpatialSegregation"/>. 0 or more;
/// null where nobody lives within reach or the group has no members. All groups and radii from one sweep over the neighbours.
/// </summary>
/// <param name="Radius">Bandwidth.</param>
/// <param name="Groups">Names of the groups.</param>
/// <param name="Units">Units[i][k].</param>
public sealed record SpatialLocationQuotient(double Radius, IReadOnlyList<string> Groups, IReadOnlyList<double?[]> Units)
{
    /// <summary>The quotients at several radii.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="geography">Coordinates.</param>
    /// <param name="kernel">How neighbours weigh.</param>
    /// <param name="radii">Bandwidths, positive.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static IReadOnlyList<SpatialLocationQuotient> Of(CountTable table, Geography geography, Kernel kernel, IReadOnlyList<double> radii, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(geography);
        ArgumentNullException.ThrowIfNull(radii);
        geography.MustFit(table.UnitCount);
        var shares = table.Shares();
        var quotients = radii.Select(_ => new double?[table.UnitCount][]).ToArray();
        EnvironmentEngine.Run<object?>(table, GridSearch.Build(geography.X, geography.Y, radii.Max()), kernel, [.. radii], Multigroup.Threads(threads),
            () => null, (unit, r, environment, _) =>
            {
                double all = 0;
                foreach (var e in environment) all += e;
                var own = quotients[r][unit] = new double?[shares.Length];
                for (var k = 0; k < own.Length; k++) own[k] = all > 0 && shares[k] > 0 ? environment[k] / all / shares[k] : null;
            });
        var names = Enumerable.Range(0, table.GroupCount).Select(table.GroupName).ToArray();
        return [.. radii.Select((radius, r) => new SpatialLocationQuotient(radius, names, quotients[r]))];
    }
}
