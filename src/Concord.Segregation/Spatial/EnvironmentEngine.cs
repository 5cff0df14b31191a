using System.Runtime.CompilerServices;

namespace Concord.Segregation;

/// <summary>Calls back with the local environment of every unit at every radius: weighted counts of each group around it.</summary>
internal static class EnvironmentEngine
{
    private const int BlockUnits = 512;

    // use: unit, radius index, environment (padded to whole vectors), sums of the block.
    public static TBlock[] Run<TBlock>(CountTable table, NeighbourSearch search, Kernel kernel, double[] radii, int threads,
        Func<TBlock> newBlock, Action<int, int, Span<double>, TBlock> use)
    {
        foreach (var radius in radii)
            if (!(radius > 0 && radius <= double.MaxValue)) throw new ArgumentOutOfRangeException(nameof(radii), radius, "A radius is positive");
        var rows = new PaddedRows(table, search.Order);
        var n = table.UnitCount;
        var blocks = new TBlock[Blocks.Count(n, BlockUnits)];
        var largest = radii.Max();
        Blocks.Run(blocks.Length, threads, () => new Scratch(search.NewScratch(), rows.Width, radii.Length), (b, scratch) =>
        {
            var own = blocks[b] = newBlock();
            for (var p = b * BlockUnits; p < Math.Min(n, (b + 1) * BlockUnits); p++)
            {
                search.Find(p, largest, scratch.Buffer, scratch.Search);
                scratch.Sum(rows, kernel, radii, p);
                for (var r = 0; r < radii.Length; r++)
                    use(search.Order[p], r, scratch.Environments.AsSpan(r * rows.Width, rows.Width), own);
            }
        });
        return blocks;
    }

    private sealed class Scratch(object? search, int width, int radii)
    {
        private int[] _near = new int[1024];
        private double[] _weights = new double[1024];

        public NeighbourBuffer Buffer { get; } = new();

        public object? Search => search;

        public double[] Environments { get; } = new double[width * radii];

        public void Sum(PaddedRows rows, Kernel kernel, double[] radii, int self)
        {
            if (_near.Length < Buffer.Count) (_near, _weights) = (new int[Buffer.Positions.Length], new double[Buffer.Positions.Length]);
            for (var r = 0; r < radii.Length; r++)
            {
                var count = Within(kernel, radii[r], self);
                var into = Environments.AsSpan(r * width, width);
                into.Clear();
                rows.AddWeighted(_near.AsSpan(0, count), _weights.AsSpan(0, count), into);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private int Within(Kernel kernel, double radius, int self)
        {
            var count = 0;
            var (positions, distances) = (Buffer.Positions, Buffer.Distances);
            for (var i = 0; i < Buffer.Count; i++)
            {
                var d = distances[i];
                if (d > radius) continue;
                _near[count] = positions[i];
                _weights[count] = positions[i] == self ? 1 : kernel.Weight(d, radius);
                count++;
            }
            return count;
        }
    }
}
