using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Concord.Segregation;

/// <summary>
/// Units sorted into square cells, rows of cells one after another, so that the cells a circle cuts from one row are one run
/// in memory: distances are then taken eight at a time.
/// </summary>
internal sealed class GridSearch : NeighbourSearch
{
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly int[] _starts;
    private readonly double _left, _bottom, _cell;
    private readonly int _columns, _rows;

    private GridSearch(int[] order, double[] x, double[] y, int[] starts, double left, double bottom, double cell, int columns, int rows)
        : base(order)
        => (_x, _y, _starts, _left, _bottom, _cell, _columns, _rows) = (x, y, starts, left, bottom, cell, columns, rows);

    public static GridSearch Build(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double reach)
    {
        var n = x.Length;
        double left = double.MaxValue, right = double.MinValue, bottom = double.MaxValue, top = double.MinValue;
        for (var i = 0; i < n; i++)
        {
            (left, right) = (Math.Min(left, x[i]), Math.Max(right, x[i]));
            (bottom, top) = (Math.Min(bottom, y[i]), Math.Max(top, y[i]));
        }
        // At most sixteen cells a unit, whatever the reach, so that the grid stays about as small as the data; without a reach, half a cell a unit.
        var finest = Math.Sqrt(Math.Max((right - left) * (top - bottom), 1e-300) / Math.Max(1, n) * (reach > 0 ? 1.0 / 16 : 2));
        var widest = Math.Max(right - left, top - bottom) / 16384;
        var cell = Math.Max(Math.Max(reach / 6, finest), widest);
        if (!(cell > 0)) cell = 1;
        var (columns, rows) = ((int)((right - left) / cell) + 1, (int)((top - bottom) / cell) + 1);
        var (cells, starts) = (new int[n], new int[(columns * rows) + 1]);
        for (var i = 0; i < n; i++)
        {
            cells[i] = ((int)((y[i] - bottom) / cell) * columns) + (int)((x[i] - left) / cell);
            starts[cells[i] + 1]++;
        }
        for (var c = 0; c < columns * rows; c++) starts[c + 1] += starts[c];
        var (at, order) = (starts.ToArray(), new int[n]);
        for (var i = 0; i < n; i++) order[at[cells[i]]++] = i;
        var (sx, sy) = (new double[n + Lanes.Width], new double[n + Lanes.Width]);
        for (var p = 0; p < n; p++) (sx[p], sy[p]) = (x[order[p]], y[order[p]]);
        return new(order, sx, sy, starts, left, bottom, cell, columns, rows);
    }

    public override void Find(int position, double radius, NeighbourList into, object? scratch)
    {
        var (x, y) = (_x[position], _y[position]);
        into.Clear();
        var firstRow = Math.Max(0, (int)Math.Floor((y - radius - _bottom) / _cell));
        var lastRow = Math.Min(_rows - 1, (int)Math.Floor((y + radius - _bottom) / _cell));
        for (var row = firstRow; row <= lastRow; row++)
        {
            var (low, high) = (_bottom + (row * _cell), _bottom + ((row + 1) * _cell));
            var dy = y < low ? low - y : y > high ? y - high : 0;
            // A hair wider than the chord: edges of cells are rounded.
            var half = Math.Sqrt(Math.Max(0, (radius * radius) - (dy * dy))) + (1e-9 * _cell);
            var from = Math.Max(0, (int)Math.Floor((x - half - _left) / _cell));
            var to = Math.Min(_columns - 1, (int)Math.Floor((x + half - _left) / _cell));
            if (from <= to) Run(x, y, radius, _starts[(row * _columns) + from], _starts[(row * _columns) + to + 1], into);
        }
    }

    /// <summary>Widens a circle until it holds enough units, then keeps the nearest: by distance, ties by the order of the units given.</summary>
    /// <returns>How many were found.</returns>
    public int Nearest(int position, NeighbourList found, Span<int> units)
    {
        var radius = _cell;
        var most = Math.Max(_columns, _rows) * _cell * 4;
        do
        {
            Find(position, radius, found, null);
            radius *= found.Count * 3 < units.Length ? 2 : 1.5;
        }
        while (found.Count < units.Length && radius < most);
        return KeepNearest(found, units);
    }

    // The few nearest by insertion: the list kept is short and most candidates fail at its end.
    private int KeepNearest(NeighbourList found, Span<int> units)
    {
        Span<double> squares = stackalloc double[units.Length];
        var kept = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var (unit, square) = (Order[found.Positions[i]], found.Squares[i]);
            if (kept == units.Length && !Before(square, unit, squares[kept - 1], units[kept - 1])) continue;
            var at = kept < units.Length ? kept++ : kept - 1;
            for (; at > 0 && Before(square, unit, squares[at - 1], units[at - 1]); at--) (squares[at], units[at]) = (squares[at - 1], units[at - 1]);
            (squares[at], units[at]) = (square, unit);
        }
        return kept;
    }

    private static bool Before(double square, int unit, double other, int otherUnit)
        => square < other || (square == other && unit < otherUnit);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run(double x, double y, double radius, int from, int to, NeighbourList into)
    {
        into.Reserve(to - from + Lanes.Width);
        ref var sx = ref Lanes.Ref(_x);
        ref var sy = ref Lanes.Ref(_y);
        var (cx, cy, limit) = (Vector512.Create(x), Vector512.Create(y), Vector512.Create(radius * radius));
        Span<double> squares = stackalloc double[Lanes.Width];
        for (var p = from; p < to; p += Lanes.Width)
        {
            var dx = Lanes.At(ref sx, p) - cx;
            var dy = Lanes.At(ref sy, p) - cy;
            var square = (dx * dx) + (dy * dy);
            // Lanes past the run belong to other cells.
            var run = to - p >= Lanes.Width ? 0xffU : (1U << (to - p)) - 1;
            var hits = (uint)Vector512.LessThanOrEqual(square, limit).ExtractMostSignificantBits() & run;
            if (hits == 0) continue;
            square.StoreUnsafe(ref squares[0]);
            into.AddMasked(p, squares, hits);
        }
    }
}
