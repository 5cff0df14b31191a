namespace Concord.Segregation;

/// <summary>
/// Location quotient LQ_ik = p_ik/π_k (Isard 1960; Brown and Chung 2006): how many times its overall share a group has in a unit; 0 or more.
/// Null for an empty unit or a group with no members.
/// </summary>
public static class LocationQuotient
{
    /// <summary>LQ of one group in every unit.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="group">Column.</param>
    public static IReadOnlyList<double?> Of(CountTable table, int group)
    {
        ArgumentNullException.ThrowIfNull(table);
        var column = table.Column(group);
        var quotients = new double?[column.Length];
        if (table.GroupTotals[group] == 0) return quotients;
        for (var u = 0; u < column.Length; u++)
            if (table.UnitTotals[u] > 0) quotients[u] = column[u] / table.UnitTotals[u] / (table.GroupTotals[group] / table.Total);
        return quotients;
    }
}
