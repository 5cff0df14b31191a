namespace Concord.Segregation;

/// <summary>
/// Change of M between two times (Elbers 2021): what units and groups that vanish or appear make of it, and, for those there at both,
/// what is due to the shares of the groups, to the sizes of the units, and to structure: who lives with whom, margins apart. M(s, g, u) is M of the table
/// with the association of time s, group shares of time g and unit sizes of time u, made by iterative proportional fitting.
/// The parts add to After − Before to rounding.
/// </summary>
/// <param name="Before">M of the first table, in nats.</param>
/// <param name="After">M of the second.</param>
/// <param name="Removals">M of what is shared less M before: the effect of what vanished.</param>
/// <param name="Additions">M after less M of what is shared.</param>
/// <param name="GroupMargin">Due to the shares of the groups.</param>
/// <param name="UnitMargin">Due to the sizes of the units.</param>
/// <param name="Interaction">Due to both margins together; 0 in Shapley's sharing.</param>
/// <param name="Structure">Due to structure.</param>
/// <param name="Converged">False where a fitted table did not reach its margins: the parts are then approximate.</param>
public sealed record ChangeDecomposition(
    double Before, double After, double Removals, double Additions,
    double GroupMargin, double UnitMargin, double Interaction, double Structure, bool Converged)
{
    /// <summary>
    /// Shapley over margins and structure, and over the two margins within margins (Elbers 2021; Deutsch, Flückiger and Silber 2009): no order of change is favoured.
    /// Structure = ½[M(2,1,1) − M(1,1,1) + M(2,2,2) − M(1,2,2)]; each margin is the mean of what it adds in four places.
    /// </summary>
    /// <param name="before">The first table, with names.</param>
    /// <param name="after">The second table, with names.</param>
    public static ChangeDecomposition ByShapley(CountTable before, CountTable after)
    {
        var matched = MatchedTables.Of(before, after);
        var converged = true;
        var corners = new double[8];
        for (var set = 0; set < 8; set++)
        {
            var corner = Corner(matched, (set & 1) == 0 ? matched.Before : matched.After, (set >> 1 & 1) == 1, (set >> 2 & 1) == 1);
            converged &= corner.Converged;
            corners[set] = M(corner.Table);
        }
        var (structure, group, unit) = Shared(corners);
        return Whole(before, after, matched, group, unit, 0, structure, converged);
    }

    /// <summary>What structure (bit 0), group margin (bit 1) and unit margin (bit 2) make of a change, from the value of each set.</summary>
    internal static (double Structure, double GroupMargin, double UnitMargin) Shared(ReadOnlySpan<double> v)
        => (((v[1] - v[0]) + (v[7] - v[6])) / 2,
            ((v[2] - v[0]) + (v[6] - v[4]) + (v[7] - v[5]) + (v[3] - v[1])) / 4,
            ((v[4] - v[0]) + (v[6] - v[2]) + (v[7] - v[3]) + (v[5] - v[1])) / 4);

    /// <summary>
    /// Karmel and MacLachlan (1988), as Elbers (2021) has it: margins first, from the first time. The group margin is what scaling each column of the first
    /// table to the second's group shares does to M, the unit margin what scaling each row does, the interaction the rest of M(1,2,2) − M(1,1,1);
    /// structure = M(2,2,2) − M(1,2,2).
    /// </summary>
    /// <param name="before">The first table, with names.</param>
    /// <param name="after">The second table, with names.</param>
    /// <param name="precision">Precision of the fit of both margins, as a share of all persons.</param>
    public static ChangeDecomposition KarmelMacLachlan(CountTable before, CountTable after, double precision = 1e-13)
    {
        var matched = MatchedTables.Of(before, after);
        var (first, last) = (M(matched.Before), M(matched.After));
        var fitted = MarginAdjustment.Adjust(matched.Before, matched.After, Margins.Both, precision);
        var (from, to) = (MarginAdjustment.Traced(matched.Before, 1e-10), MarginAdjustment.Traced(matched.After, 1e-10));
        double Scaled(Margins margin) => M(MarginAdjustment.Scale(from, to, margin)) - first;
        var (group, unit, both) = (Scaled(Margins.Groups), Scaled(Margins.Units), M(fitted.Table) - first);
        return Whole(before, after, matched, group, unit, both - group - unit, last - first - both, fitted.Converged);
    }

    /// <summary>
    /// Mora and Ruiz-Castillo (2009): M is the entropy of the groups less the mean entropy inside units. The group margin is the change of the first; the unit margin the change of
    /// unit sizes at mean entropies, structure the change of entropies at mean sizes. Algebra alone, no fitting; not symmetric in units and groups.
    /// </summary>
    /// <param name="before">The first table, with names.</param>
    /// <param name="after">The second table, with names.</param>
    public static ChangeDecomposition MoraRuizCastillo(CountTable before, CountTable after)
    {
        var matched = MatchedTables.Of(before, after);
        var (first, last) = (matched.Before, matched.After);
        double unit = 0, structure = 0;
        for (var u = 0; u < first.UnitCount; u++)
        {
            var (p1, p2) = (first.UnitTotals[u] / first.Total, last.UnitTotals[u] / last.Total);
            var (e1, e2) = (Diversity.Shannon(first.Row(u)) ?? 0, Diversity.Shannon(last.Row(u)) ?? 0);
            unit -= (p2 - p1) * (e1 + e2) / 2;
            structure -= (p1 + p2) * (e2 - e1) / 2;
        }
        var group = Diversity.Shannon(last.GroupTotals)!.Value - Diversity.Shannon(first.GroupTotals)!.Value;
        return Whole(before, after, matched, group, unit, 0, structure, true);
    }

    internal static AdjustedTable Corner(MatchedTables matched, CountTable source, bool groupsAfter, bool unitsAfter)
    {
        var groups = groupsAfter ? matched.After : matched.Before;
        var units = unitsAfter ? matched.After : matched.Before;
        if (ReferenceEquals(groups, units))
            return ReferenceEquals(groups, source) ? new(source, true, 0) : MarginAdjustment.Adjust(source, groups);
        var margin = ReferenceEquals(groups, source) ? Margins.Units : Margins.Groups;
        return MarginAdjustment.Adjust(source, margin == Margins.Units ? units : groups, margin);
    }

    private static ChangeDecomposition Whole(CountTable before, CountTable after, MatchedTables matched,
        double group, double unit, double interaction, double structure, bool converged)
        => new(M(before), M(after), M(matched.Before) - M(before), M(after) - M(matched.After), group, unit, interaction, structure, converged);

    private static double M(CountTable table) => Multigroup.Of(table).Information.Value ?? 0;
}
