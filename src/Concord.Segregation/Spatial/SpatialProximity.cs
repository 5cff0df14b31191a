namespace Concord.Segregation;

/// <summary>
/// Multigroup spatial proximity SP = Σ_k c_k P_kk/(T P_tt) (White 1986), P as in <see cref="Clustering"/>: 1 where every group is clustered as
/// the whole is, more where members live near their own. Undefined where there is nobody. Time grows with the square of the units.
/// </summary>
public static class SpatialProximity
{
    /// <summary>SP over all groups.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="geography">Coordinates; areas or adjacency where the proximity needs them.</param>
    /// <param name="proximity">How nearness falls with distance; exp(−d) by default.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static Estimate Of(CountTable table, Geography geography, Proximity? proximity = null, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(geography);
        geography.MustFit(table.UnitCount);
        if (table.Total == 0) return Multigroup.Describe(table, Estimate.Undefined("SP", Why.Nobody));
        var groups = table.GroupCount;
        double[][] quantities = [.. Enumerable.Range(0, groups).Select(table.Column), table.UnitTotals.ToArray()];
        var occupied = quantities[groups].Select(t => t > 0).ToArray();
        var field = new ProximityField(geography, proximity ?? new(), quantities, occupied, Multigroup.Threads(threads));
        double own = 0;
        for (var k = 0; k < groups; k++) if (table.GroupTotals[k] > 0) own += field.Sum(k, k) / table.GroupTotals[k];
        var all = field.Sum(groups, groups) / table.Total;
        return Multigroup.Describe(table, all > 0 ? new("SP", own / all) : Estimate.Undefined("SP", "no two persons are near each other"));
    }
}
