namespace Concord.Segregation;

/// <summary>
/// Location quotients of environments at one radius, π̃_ik/π_k: how many times its overall share a group has around a unit, π̃ as in <see cref="SpatialSegregation"/>,
/// from whose sweep they come. 0 or more; null where nobody lives within reach or the group has no members.
/// </summary>
/// <param name="Groups">Names of the groups.</param>
/// <param name="Units">Units[i][k].</param>
public sealed record SpatialLocationQuotient(IReadOnlyList<string> Groups, IReadOnlyList<double?[]> Units)
{
    internal static SpatialLocationQuotient For(CountTable table)
        => new([.. Enumerable.Range(0, table.GroupCount).Select(table.GroupName)], new double?[table.UnitCount][]);

    internal void Set(int unit, ReadOnlySpan<double> environment, double[] shares)
    {
        double all = 0;
        foreach (var e in environment) all += e;
        var own = ((double?[][])Units)[unit] = new double?[shares.Length];
        for (var k = 0; k < own.Length; k++) own[k] = all > 0 && shares[k] > 0 ? environment[k] / all / shares[k] : null;
    }
}
