namespace Concord.Segregation;

/// <summary>One level of a hierarchy: the parent of each unit. Parents are numbered in the order in which they first appear.</summary>
public sealed class Nesting
{
    private readonly int[] _parents;

    private Nesting(int[] parents, string[] names) => (_parents, Names) = (parents, names);

    /// <summary>Number of units.</summary>
    public int UnitCount => _parents.Length;

    /// <summary>Number of parents.</summary>
    public int ParentCount => Names.Count;

    /// <summary>Names of the parents.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The parent of each unit.</summary>
    public ReadOnlySpan<int> Parents => _parents;

    /// <summary>Reads the name of each unit's parent.</summary>
    /// <param name="parentOfEachUnit">Name of the place each unit lies in, in row order.</param>
    public static Nesting Of(IEnumerable<string> parentOfEachUnit)
    {
        ArgumentNullException.ThrowIfNull(parentOfEachUnit);
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        var parents = new List<int>();
        foreach (var name in parentOfEachUnit)
        {
            if (!positions.TryGetValue(name, out var position)) positions[name] = position = positions.Count;
            parents.Add(position);
        }
        return new([.. parents], [.. positions.Keys]);
    }

    /// <summary>Reads the number of each unit's parent.</summary>
    /// <param name="parentOfEachUnit">Number of the place each unit lies in, in row order.</param>
    public static Nesting Of(IEnumerable<int> parentOfEachUnit)
        => Of(parentOfEachUnit.Select(p => p.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The table summed to the parents.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public CountTable Sum(CountTable table, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        MustFit(table.UnitCount);
        return TableOf(table, ParentSums.Of(table, _parents, ParentCount, Multigroup.Threads(threads)));
    }

    // The table summed, and Σ t_i v_i for each parent.
    internal (CountTable Table, double[] Weighed) SumWith(CountTable table, double[] values, int threads)
    {
        var (sums, weighed) = ParentSums.With(table, _parents, ParentCount, values, threads);
        return (TableOf(table, sums), weighed);
    }

    private CountTable TableOf(CountTable table, double[] sums) => CountTable.Checked(sums, ParentCount, table.GroupCount, Names, table.GroupNamesOrNull);

    /// <summary>The level above this one, for the parents instead of the units.</summary>
    /// <param name="above">The next level, over the same units.</param>
    /// <exception cref="ArgumentException">A parent's units are in more than one place of the level above: it does not nest.</exception>
    public Nesting Lifted(Nesting above)
    {
        ArgumentNullException.ThrowIfNull(above);
        above.MustFit(UnitCount);
        var lifted = new int[ParentCount];
        Array.Fill(lifted, -1);
        for (var u = 0; u < _parents.Length; u++)
        {
            var (parent, grand) = (_parents[u], above._parents[u]);
            if (lifted[parent] >= 0 && lifted[parent] != grand)
                throw new ArgumentException($"{Names[parent]} lies in both {above.Names[lifted[parent]]} and {above.Names[grand]}: the levels do not nest", nameof(above));
            lifted[parent] = grand;
        }
        return new(lifted, [.. above.Names]);
    }

    internal void MustFit(int units)
    {
        if (units != UnitCount) throw new ArgumentException($"The table has {units} units and the nesting {UnitCount}");
    }
}
