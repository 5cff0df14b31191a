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
        // Cells no finer than about two units each, whatever the reach, so that the grid stays as small as the data.
        var finest = Math.Sqrt(Math.Max((right - left) * (top - bottom), 1e-300) / Math.Max(1, n)) * 1.5;
        var widest = Math.Max(right - left, top - bottom) / 4096;
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
        var (sx, sy) = (new double[n], new double[n]);
        for (var p = 0; p < n; p++) (sx[p], sy[p]) = (x[order[p]], y[order[p]]);
        return new(order, sx, sy, starts, left, bottom, cell, columns, rows);
    }

    public override void Find(int position, double radius, NeighbourBuffer into, object? scratch)
        => FindAround(_x[position], _y[position], radius, into);

    public void FindAround(double x, double y, double radius, NeighbourBuffer into)
    {
        into.Count = 0;
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
    public void Nearest(int position, int count, NeighbourBuffer buffer)
    {
        var radius = _cell;
        var most = Math.Max(_columns, _rows) * _cell * 2;
        do
        {
            Find(position, radius, buffer, null);
            radius *= buffer.Count * 3 < count ? 2 : 1.5;
        }
        while (buffer.Count < count && radius < most * 2);
        var order = Order;
        Span<int> positions = buffer.Positions.AsSpan(0, buffer.Count);
        positions.Sort(buffer.Distances.AsSpan(0, buffer.Count), (a, b) => order[a].CompareTo(order[b]));
        SortByDistance(buffer, Math.Min(count, buffer.Count));
    }

    // Selection of the few nearest: the buffer is short and only its head is wanted.
    private static void SortByDistance(NeighbourBuffer buffer, int wanted)
    {
        for (var i = 0; i < wanted; i++)
        {
            var best = i;
            for (var j = i + 1; j < buffer.Count; j++) if (buffer.Distances[j] < buffer.Distances[best]) best = j;
            var (position, distance) = (buffer.Positions[best], buffer.Distances[best]);
            Array.Copy(buffer.Positions, i, buffer.Positions, i + 1, best - i);
            Array.Copy(buffer.Distances, i, buffer.Distances, i + 1, best - i);
            (buffer.Positions[i], buffer.Distances[i]) = (position, distance);
        }
        buffer.Count = wanted;
    }

    private void Run(double x, double y, double radius, int from, int to, NeighbourBuffer into)
    {
        into.Reserve(to - from + Lanes.Width);
        ref var sx = ref Lanes.Ref(_x);
        ref var sy = ref Lanes.Ref(_y);
        var (cx, cy, limit) = (Vector512.Create(x), Vector512.Create(y), Vector512.Create(radius));
        var (positions, distances, count) = (into.Positions, into.Distances, into.Count);
        var p = from;
        for (; p + Lanes.Width <= to; p += Lanes.Width)
        {
            var dx = Lanes.At(ref sx, p) - cx;
            var dy = Lanes.At(ref sy, p) - cy;
            var d = Vector512.Sqrt((dx * dx) + (dy * dy));
            for (var hits = Vector512.LessThanOrEqual(d, limit).ExtractMostSignificantBits(); hits != 0; hits &= hits - 1)
            {
                var lane = System.Numerics.BitOperations.TrailingZeroCount(hits);
                positions[count] = p + lane;
                distances[count] = d[lane];
                count++;
            }
        }
        for (; p < to; p++)
        {
            var (dx, dy) = (_x[p] - x, _y[p] - y);
            var d = Math.Sqrt((dx * dx) + (dy * dy));
            if (d > radius) continue;
            positions[count] = p;
            distances[count] = d;
            count++;
        }
        into.Count = count;
    }
}
