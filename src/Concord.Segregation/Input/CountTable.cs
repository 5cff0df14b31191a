namespace Concord.Segregation;

/// <summary>
/// Counts of people by unit and group: the one input of the library. Rows are units (areas, schools, firms), columns are
/// groups (ethnicities, eligibilities, income bands). Counts may be whole or fractional; they are checked once, here.
/// Immutable: safe to read from many threads.
/// </summary>
public sealed partial class CountTable
{
    // Panels of eight units, group by group within a panel: cell (u, g) sits at (u/8·G + g)·8 + u%8.
    private readonly double[] _cells;
    private readonly double[] _unitTotals;
    private readonly double[] _groupTotals;
    private readonly string[]? _unitNames;
    private readonly string[]? _groupNames;

    internal CountTable(double[] cells, double[] unitTotals, double[] groupTotals, double total, int units,
        IngestReport report, string[]? unitNames, string[]? groupNames)
    {
        (_cells, _unitTotals, _groupTotals, Total, UnitCount, Report) = (cells, unitTotals, groupTotals, total, units, report);
        (_unitNames, _groupNames) = (unitNames, groupNames);
    }

    /// <summary>Number of units (rows).</summary>
    public int UnitCount { get; }

    /// <summary>Number of groups (columns).</summary>
    public int GroupCount => _groupTotals.Length;

    /// <summary>All persons. Exact while counts are whole and the total is below 2^53.</summary>
    public double Total { get; }

    /// <summary>True where every count is a whole number.</summary>
    public bool WholeNumbers => Report.WholeNumbers;

    /// <summary>What the ingest saw.</summary>
    public IngestReport Report { get; }

    /// <summary>Persons in each unit.</summary>
    public ReadOnlySpan<double> UnitTotals => _unitTotals.AsSpan(0, UnitCount);

    /// <summary>Persons in each group.</summary>
    public ReadOnlySpan<double> GroupTotals => _groupTotals;

    /// <summary>The count of one group in one unit.</summary>
    public double this[int unit, int group] => _cells[((unit / Lanes.Width * GroupCount) + group) * Lanes.Width + (unit % Lanes.Width)];

    internal double[] Cells => _cells;

    internal double[] PaddedUnitTotals => _unitTotals;

    internal int Panels => _unitTotals.Length / Lanes.Width;

    /// <summary>The name of a unit, or its position where none was given.</summary>
    /// <param name="unit">Position of the unit.</param>
    public string UnitName(int unit) => _unitNames is null ? unit.ToString(System.Globalization.CultureInfo.InvariantCulture) : _unitNames[unit];

    /// <summary>The name of a group, or g and its position where none was given.</summary>
    /// <param name="group">Column of the group.</param>
    public string GroupName(int group) => _groupNames is null ? FormattableString.Invariant($"g{group}") : _groupNames[group];

    /// <summary>The position of a named group.</summary>
    /// <param name="name">Name of the group.</param>
    /// <exception cref="ArgumentException">No group has that name.</exception>
    public int Group(string name)
    {
        for (var g = 0; g < GroupCount; g++)
            if (string.Equals(GroupName(g), name, StringComparison.Ordinal)) return g;
        throw new ArgumentException($"No group is named {name}", nameof(name));
    }

    /// <summary>The counts of one group over all units, copied.</summary>
    /// <param name="group">Column of the group.</param>
    public double[] Column(int group)
    {
        var column = new double[UnitCount];
        CopyColumn(group, column);
        return column;
    }

    /// <summary>The counts of one unit over all groups, copied.</summary>
    /// <param name="unit">Position of the unit.</param>
    public double[] Row(int unit)
    {
        var row = new double[GroupCount];
        for (var g = 0; g < row.Length; g++) row[g] = this[unit, g];
        return row;
    }

    /// <summary>The overall share of each group: c_k/T; all zero where there is nobody.</summary>
    public double[] Shares()
    {
        var shares = new double[GroupCount];
        if (Total > 0)
            for (var g = 0; g < shares.Length; g++) shares[g] = _groupTotals[g] / Total;
        return shares;
    }

    internal void CopyColumn(int group, Span<double> into)
    {
        var stride = GroupCount * Lanes.Width;
        var from = group * Lanes.Width;
        var whole = UnitCount / Lanes.Width;
        for (var p = 0; p < whole; p++, from += stride)
            _cells.AsSpan(from, Lanes.Width).CopyTo(into[(p * Lanes.Width)..]);
        for (var u = whole * Lanes.Width; u < UnitCount; u++) into[u] = this[u, group];
    }

    /// <summary>The same places with other units' people in them: row u holds those of unit order[u].</summary>
    internal CountTable Reordered(int[] order)
    {
        var rows = new double[UnitCount * GroupCount];
        for (var u = 0; u < order.Length; u++)
            for (var g = 0; g < GroupCount; g++) rows[(u * GroupCount) + g] = this[order[u], g];
        return FromRows(rows, GroupCount, _unitNames, _groupNames);
    }

    internal string[]? UnitNamesOrNull => _unitNames;

    internal string[]? GroupNamesOrNull => _groupNames;
}
