namespace Concord.Segregation;

/// <summary>
/// A group and those it is compared with, unit by unit: the input of every two-group index. The others may be everybody
/// else (<see cref="VersusRest"/>) or one other group (<see cref="Between"/>).
/// </summary>
public sealed class GroupPair
{
    private readonly double[] _group;
    private readonly double[] _others;

    private GroupPair(double[] group, double[] others, bool whole)
    {
        (_group, _others, WholeNumbers) = (group, others, whole);
        (GroupTotal, OthersTotal) = (Summation.Of(group), Summation.Of(others));
        for (var u = 0; u < group.Length; u++) if (group[u] + others[u] > 0) OccupiedUnits++;
    }

    /// <summary>Number of units, empty ones included.</summary>
    public int UnitCount => _group.Length;

    /// <summary>Number of units with somebody in them.</summary>
    public int OccupiedUnits { get; }

    /// <summary>Members of the group: X.</summary>
    public double GroupTotal { get; }

    /// <summary>Those compared with: Y.</summary>
    public double OthersTotal { get; }

    /// <summary>T = X + Y.</summary>
    public double Total => GroupTotal + OthersTotal;

    /// <summary>P = X/T.</summary>
    public double Share => GroupTotal / Total;

    /// <summary>True where every count is a whole number.</summary>
    public bool WholeNumbers { get; }

    /// <summary>x_i, members of the group in each unit.</summary>
    public ReadOnlySpan<double> Group => _group;

    /// <summary>y_i, those compared with in each unit.</summary>
    public ReadOnlySpan<double> Others => _others;

    /// <summary>A group against all other groups of the table together.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="group">Column of the group.</param>
    public static GroupPair VersusRest(CountTable table, int group)
    {
        ArgumentNullException.ThrowIfNull(table);
        var (x, y) = (new double[table.UnitCount], new double[table.UnitCount]);
        Split(table, group, x, y);
        return new(x, y, table.WholeNumbers);
    }

    internal static void Split(CountTable table, int group, Span<double> members, Span<double> rest)
    {
        table.CopyColumn(group, members);
        for (var u = 0; u < rest.Length; u++) rest[u] = table.WholeNumbers ? table.UnitTotals[u] - members[u] : RestOf(table, u, group);
    }

    /// <summary>A group against one other group of the table; everybody else is left aside.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="group">Column of the group.</param>
    /// <param name="other">Column of the group compared with.</param>
    public static GroupPair Between(CountTable table, int group, int other)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(table.Column(group), table.Column(other), table.WholeNumbers);
    }

    /// <summary>Two groups given directly.</summary>
    /// <param name="group">x_i, members of the group in each unit, persons.</param>
    /// <param name="others">y_i, those compared with, unit by unit alike.</param>
    /// <exception cref="InvalidCountException">A count is NaN, infinite or negative.</exception>
    public static GroupPair Of(ReadOnlySpan<double> group, ReadOnlySpan<double> others)
    {
        if (group.Length != others.Length) throw new ArgumentException($"{group.Length} units in the group and {others.Length} in the others", nameof(others));
        var table = CountTable.FromColumns([group.ToArray(), others.ToArray()]);
        return Between(table, 0, 1);
    }

    // Subtracting a group from a fractional total could leave a rounding residue where nobody else lives.
    private static double RestOf(CountTable table, int unit, int group)
    {
        double rest = 0;
        for (var g = 0; g < table.GroupCount; g++) if (g != group) rest += table[unit, g];
        return rest;
    }

    internal string? WhyUndefined => GroupTotal == 0 ? Why.GroupAbsent : OthersTotal == 0 ? Why.OthersAbsent : null;

    internal Estimate Describe(Estimate estimate) => estimate with
    {
        Persons = Total,
        Units = OccupiedUnits,
        Excluded = OccupiedUnits == UnitCount ? [] : [new($"{UnitCount - OccupiedUnits} units", "nobody of either group in them")],
    };

    internal Estimate Measure(string index, Func<double> value)
        => Describe(WhyUndefined is { } why ? Estimate.Undefined(index, why) : Estimate.InUnitRange(index, value()));
}
