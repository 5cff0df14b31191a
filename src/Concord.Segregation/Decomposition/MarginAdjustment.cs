using System.Runtime.Intrinsics;

namespace Concord.Segregation;

/// <summary>Which margins a table is given.</summary>
[Flags]
public enum Margins
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The shares of the groups.</summary>
    Groups = 1,

    /// <summary>The sizes of the units.</summary>
    Units = 2,

    /// <summary>Both.</summary>
    Both = 3,
}

/// <summary>A table with its association kept and its margins those of another, and how well that went.</summary>
/// <param name="Table">The adjusted table; it adds to the persons of the source.</param>
/// <param name="Converged">True where every margin is within the precision.</param>
/// <param name="Steps">Half-steps taken.</param>
public sealed record AdjustedTable(CountTable Table, bool Converged, int Steps);

/// <summary>
/// Iterative proportional fitting (Deming and Stephan 1940): rows and columns are scaled in turn until both margins are those wanted; odds
/// ratios between any two units and groups stay as they are. Zero cells are first given a trace of a person (Elbers 2021), without which some margins
/// could not be met. Factors are kept for rows and columns and the cells are never rewritten: two multiply-adds a cell and step.
/// </summary>
public static class MarginAdjustment
{
    /// <summary>Adjusts a source to the margins of a target. Both have the same units and groups, in the same order.</summary>
    /// <param name="source">Its association is kept.</param>
    /// <param name="target">Its margins are taken, as shares.</param>
    /// <param name="margins">Which margins; the other stays that of the source.</param>
    /// <param name="precision">Greatest difference of any margin, as a share of all persons.</param>
    /// <param name="steps">Most half-steps.</param>
    /// <param name="trace">Persons put in an empty cell.</param>
    /// <param name="unitsFirst">True to scale units before groups.</param>
    public static AdjustedTable Adjust(CountTable source, CountTable target, Margins margins = Margins.Both,
        double precision = 1e-13, int steps = 2000, double trace = 1e-10, bool unitsFirst = false)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        if (source.UnitCount != target.UnitCount || source.GroupCount != target.GroupCount)
            throw new ArgumentException("The two tables must have the same units and groups", nameof(target));
        if (source.Total == 0 || target.Total == 0) throw new ArgumentException("A table with nobody has no margins", nameof(source));
        var fit = new Fit(Traced(source, trace), Traced(target, trace), margins);
        var (converged, taken) = fit.Run(precision, steps, unitsFirst);
        return new(fit.Result(source), converged, taken);
    }

    /// <summary>One scaling of the columns, or of the rows, to the shares of a target; the other margin goes where it will.</summary>
    /// <param name="source">The table scaled.</param>
    /// <param name="target">Its shares are taken.</param>
    /// <param name="margin">Groups or units.</param>
    public static CountTable Scale(CountTable source, CountTable target, Margins margin)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        if (margin is not (Margins.Groups or Margins.Units)) throw new ArgumentOutOfRangeException(nameof(margin), margin, "One margin is scaled at a time");
        static double Factor(double from, double total, double to, double all) => from > 0 ? to / all / (from / total) : 0;
        var counts = new double[source.UnitCount * source.GroupCount];
        for (var u = 0; u < source.UnitCount; u++)
            for (var g = 0; g < source.GroupCount; g++)
                counts[(u * source.GroupCount) + g] = source[u, g] * (margin == Margins.Groups
                    ? Factor(source.GroupTotals[g], source.Total, target.GroupTotals[g], target.Total)
                    : Factor(source.UnitTotals[u], source.Total, target.UnitTotals[u], target.Total));
        return CountTable.FromRows(counts, source.GroupCount, source.UnitNamesOrNull, source.GroupNamesOrNull);
    }

    internal static CountTable Traced(CountTable table, double trace)
    {
        if (trace <= 0) return table;
        var cells = (double[])table.Cells.Clone();
        for (var u = 0; u < table.UnitCount; u++)
            for (var g = 0; g < table.GroupCount; g++)
            {
                ref var cell = ref cells[(((u / Lanes.Width * table.GroupCount) + g) * Lanes.Width) + (u % Lanes.Width)];
                if (cell == 0) cell = trace;
            }
        return CountTable.Checked(cells, table.UnitCount, table.GroupCount, table.UnitNamesOrNull, table.GroupNamesOrNull);
    }

    private sealed class Fit
    {
        private readonly CountTable _seed;
        private readonly double[] _units, _groups, _unitTargets, _groupTargets, _columns;
        private double[] _spare;

        public Fit(CountTable seed, CountTable target, Margins margins)
        {
            _seed = seed;
            var groups = margins.HasFlag(Margins.Groups) ? target : seed;
            var units = margins.HasFlag(Margins.Units) ? target : seed;
            _groupTargets = [.. groups.GroupTotals.ToArray().Select(c => c / groups.Total)];
            _unitTargets = [.. units.PaddedUnitTotals.Select(t => t / units.Total)];
            _units = new double[_unitTargets.Length];
            Array.Fill(_units, 1 / seed.Total);
            _spare = new double[_units.Length];
            _groups = new double[seed.GroupCount];
            Array.Fill(_groups, 1);
            _columns = [.. seed.GroupTotals.ToArray().Select(c => c / seed.Total)];
        }

        public (bool Converged, int Steps) Run(double precision, int steps, bool unitsFirst)
        {
            var step = 0;
            if (unitsFirst)
            {
                step++;
                ScaleUnits(precision);
                if (Gap() <= precision) return (true, step);
            }
            while (step < steps)
            {
                step++;
                for (var g = 0; g < _groups.Length; g++) if (_columns[g] > 0) _groups[g] *= _groupTargets[g] / _columns[g];
                if (ScaleUnits(precision))
                {
                    _spare.CopyTo(_units, 0);
                    return (true, step);
                }
                step++;
                if (Gap() <= precision) return (true, step);
            }
            return (false, step);
        }

        // One pass: are the units right under the present factors? Whatever the answer, new factors for them and the columns that follow.
        private bool ScaleUnits(double precision)
        {
            _units.CopyTo(_spare, 0);
            var groups = _seed.GroupCount;
            ref var cell = ref Lanes.Ref(_seed.Cells);
            Span<Vector512<double>> columns = new Vector512<double>[groups];
            var worst = Vector512<double>.Zero;
            for (var p = 0; p < _seed.Panels; p++)
            {
                var sum = Vector512<double>.Zero;
                var start = (nint)p * groups * Lanes.Width;
                for (var g = 0; g < groups; g++)
                    sum = Vector512.FusedMultiplyAdd(Vector512.Create(_groups[g]), Lanes.At(ref cell, start + (g * Lanes.Width)), sum);
                var target = Vector512.LoadUnsafe(ref _unitTargets[p * Lanes.Width]);
                worst = Vector512.Max(worst, Vector512.Abs((sum * Vector512.LoadUnsafe(ref _units[p * Lanes.Width])) - target));
                var factor = Vector512.ConditionalSelect(Vector512.Equals(sum, Vector512<double>.Zero), Vector512<double>.Zero, target / sum);
                factor.StoreUnsafe(ref _units[p * Lanes.Width]);
                for (var g = 0; g < groups; g++)
                    columns[g] = Vector512.FusedMultiplyAdd(factor, Lanes.At(ref cell, start + (g * Lanes.Width)), columns[g]);
            }
            for (var g = 0; g < groups; g++) _columns[g] = Lanes.Sum(columns[g]) * _groups[g];
            return Vector512.LessThanOrEqualAll(worst, Vector512.Create(precision));
        }

        private double Gap()
        {
            double worst = 0;
            for (var g = 0; g < _columns.Length; g++) worst = Math.Max(worst, Math.Abs(_columns[g] - _groupTargets[g]));
            return worst;
        }

        public CountTable Result(CountTable source)
        {
            var cells = new double[_seed.Cells.Length];
            for (var p = 0; p < _seed.Panels; p++)
                for (var g = 0; g < _groups.Length; g++)
                    for (var lane = 0; lane < Lanes.Width; lane++)
                    {
                        var at = (((p * _groups.Length) + g) * Lanes.Width) + lane;
                        cells[at] = _seed.Cells[at] * _groups[g] * _units[(p * Lanes.Width) + lane] * source.Total;
                    }
            return CountTable.Checked(cells, source.UnitCount, source.GroupCount, source.UnitNamesOrNull, source.GroupNamesOrNull);
        }
    }
}
