using System.Runtime.Intrinsics;

namespace Concord.Segregation;

public sealed partial class CountTable
{
    private const int IngestBlock = 1024;

    /// <summary>Reads counts laid out row by row: units × groups.</summary>
    /// <param name="counts">Row-major counts; its length must be a multiple of <paramref name="groups"/>.</param>
    /// <param name="groups">Number of columns, at least 1.</param>
    /// <param name="unitNames">Names of the units, or null for positions.</param>
    /// <param name="groupNames">Names of the groups, or null for g0, g1, ….</param>
    /// <exception cref="InvalidCountException">A count is NaN, infinite or negative.</exception>
    /// <exception cref="ArgumentException">The shape does not fit, or there is no unit or group.</exception>
    public static CountTable FromRows(ReadOnlySpan<double> counts, int groups,
        IReadOnlyList<string>? unitNames = null, IReadOnlyList<string>? groupNames = null)
    {
        var units = CheckShape(counts.Length, groups, unitNames, groupNames);
        var cells = new double[Lanes.PanelsFor(units) * groups * Lanes.Width];
        for (var u = 0; u < units; u++)
        {
            var at = (u / Lanes.Width * groups * Lanes.Width) + (u % Lanes.Width);
            var row = counts.Slice(u * groups, groups);
            for (var g = 0; g < groups; g++) cells[at + (g * Lanes.Width)] = row[g];
        }
        return Checked(cells, units, groups, unitNames, groupNames);
    }

    /// <summary>Reads whole-number counts laid out row by row.</summary>
    /// <inheritdoc cref="FromRows(ReadOnlySpan{double}, int, IReadOnlyList{string}?, IReadOnlyList{string}?)"/>
    public static CountTable FromRows(ReadOnlySpan<int> counts, int groups,
        IReadOnlyList<string>? unitNames = null, IReadOnlyList<string>? groupNames = null)
    {
        var units = CheckShape(counts.Length, groups, unitNames, groupNames);
        var cells = new double[Lanes.PanelsFor(units) * groups * Lanes.Width];
        for (var u = 0; u < units; u++)
        {
            var at = (u / Lanes.Width * groups * Lanes.Width) + (u % Lanes.Width);
            for (var g = 0; g < groups; g++) cells[at + (g * Lanes.Width)] = counts[(u * groups) + g];
        }
        return Checked(cells, units, groups, unitNames, groupNames);
    }

    /// <summary>Reads counts given as one list for each group, all of the same length.</summary>
    /// <param name="columns">Counts of each group over the units.</param>
    /// <param name="unitNames">Names of the units, or null for positions.</param>
    /// <param name="groupNames">Names of the groups, or null for g0, g1, ….</param>
    /// <exception cref="InvalidCountException">A count is NaN, infinite or negative.</exception>
    /// <exception cref="ArgumentException">The shape does not fit, or there is no unit or group.</exception>
    public static CountTable FromColumns(IReadOnlyList<double[]> columns,
        IReadOnlyList<string>? unitNames = null, IReadOnlyList<string>? groupNames = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0) throw new ArgumentException("At least one group is needed", nameof(columns));
        var units = columns[0].Length;
        for (var g = 1; g < columns.Count; g++)
            if (columns[g].Length != units)
                throw new ArgumentException($"Group {g} has {columns[g].Length} units and group 0 has {units}", nameof(columns));
        CheckShape(units * columns.Count, columns.Count, unitNames, groupNames);
        var cells = new double[Lanes.PanelsFor(units) * columns.Count * Lanes.Width];
        for (var u = 0; u < units; u++)
            for (var g = 0; g < columns.Count; g++)
                cells[(((u / Lanes.Width * columns.Count) + g) * Lanes.Width) + (u % Lanes.Width)] = columns[g][u];
        return Checked(cells, units, columns.Count, unitNames, groupNames);
    }

    private static int CheckShape(int length, int groups, IReadOnlyList<string>? unitNames, IReadOnlyList<string>? groupNames)
    {
        if (groups < 1) throw new ArgumentException("At least one group is needed", nameof(groups));
        if (length == 0) throw new ArgumentException("At least one unit is needed", nameof(length));
        if (length % groups != 0) throw new ArgumentException($"{length} counts do not make rows of {groups} groups", nameof(length));
        var units = length / groups;
        if (unitNames is not null && unitNames.Count != units)
            throw new ArgumentException($"{unitNames.Count} unit names for {units} units", nameof(unitNames));
        if (groupNames is not null && groupNames.Count != groups)
            throw new ArgumentException($"{groupNames.Count} group names for {groups} groups", nameof(groupNames));
        return units;
    }

    internal static CountTable Checked(double[] cells, int units, int groups,
        IReadOnlyList<string>? unitNames, IReadOnlyList<string>? groupNames)
    {
        var panels = Lanes.PanelsFor(units);
        var unitTotals = new double[panels * Lanes.Width];
        var blocks = Blocks.Count(panels, IngestBlock);
        var partial = new double[blocks * groups];
        var flags = new int[blocks];
        Blocks.Run(blocks, Environment.ProcessorCount, b =>
            flags[b] = Scan(cells, unitTotals, partial.AsSpan(b * groups, groups), groups, b * IngestBlock, Math.Min(panels, (b + 1) * IngestBlock)));
        if (flags.Any(f => (f & 1) != 0)) throw FirstInvalid(cells, units, groups, unitNames, groupNames);

        var whole = flags.All(f => (f & 2) == 0);
        var groupTotals = new double[groups];
        for (var b = 0; b < blocks; b++)
            for (var g = 0; g < groups; g++) groupTotals[g] += partial[(b * groups) + g];
        var total = groupTotals.Sum();
        if (whole && total >= 9007199254740992.0) total = ExactTotals(cells, units, groups, groupTotals);
        if (double.IsInfinity(total)) throw new ArgumentException("The counts add to more than a number can hold");

        var empty = new List<int>();
        for (var u = 0; u < units; u++) if (unitTotals[u] == 0) empty.Add(u);
        var absent = Enumerable.Range(0, groups).Where(g => groupTotals[g] == 0).ToArray();
        var report = new IngestReport(units, groups, total, whole, empty, absent);
        return new(cells, unitTotals, groupTotals, total, units, report, unitNames?.ToArray(), groupNames?.ToArray());
    }

    // Bit 0: a count is NaN, infinite or negative. Bit 1: a count has a fraction.
    private static int Scan(double[] cells, double[] unitTotals, Span<double> totals, int groups, int from, int to)
    {
        ref var start = ref Lanes.Ref(cells);
        var sums = new Vector512<double>[groups];
        var bad = Vector512<double>.Zero;
        var fraction = Vector512<double>.Zero;
        for (var p = from; p < to; p++)
        {
            var row = Vector512<double>.Zero;
            for (var g = 0; g < groups; g++)
            {
                var x = Lanes.At(ref start, (((nint)p * groups) + g) * Lanes.Width);
                row += x;
                sums[g] += x;
                bad |= ~(Vector512.GreaterThanOrEqual(x, Vector512<double>.Zero) & Vector512.LessThanOrEqual(x, Vector512.Create(double.MaxValue)));
                fraction |= ~Vector512.Equals(Vector512.Floor(x), x);
            }
            row.StoreUnsafe(ref unitTotals[p * Lanes.Width]);
        }
        for (var g = 0; g < groups; g++) totals[g] = Lanes.Sum(sums[g]);
        return (bad.AsInt64() != Vector512<long>.Zero ? 1 : 0) | (fraction.AsInt64() != Vector512<long>.Zero ? 2 : 0);
    }

    // Past 2^53 a sum of doubles would round at each step; here it rounds once, at the end.
    private static double ExactTotals(double[] cells, int units, int groups, double[] groupTotals)
    {
        Int128 all = 0;
        for (var g = 0; g < groups; g++)
        {
            Int128 sum = 0;
            for (var u = 0; u < units; u++) sum += (Int128)cells[(((u / Lanes.Width * groups) + g) * Lanes.Width) + (u % Lanes.Width)];
            groupTotals[g] = (double)sum;
            all += sum;
        }
        return (double)all;
    }

    private static InvalidCountException FirstInvalid(double[] cells, int units, int groups,
        IReadOnlyList<string>? unitNames, IReadOnlyList<string>? groupNames)
    {
        for (var u = 0; u < units; u++)
            for (var g = 0; g < groups; g++)
            {
                var x = cells[(((u / Lanes.Width * groups) + g) * Lanes.Width) + (u % Lanes.Width)];
                if (!(x >= 0 && x <= double.MaxValue))
                    return new(u, g, unitNames?[u] ?? FormattableString.Invariant($"unit {u}"), groupNames?[g] ?? FormattableString.Invariant($"g{g}"), x);
            }
        throw new InvalidOperationException("No invalid count was found");
    }
}
