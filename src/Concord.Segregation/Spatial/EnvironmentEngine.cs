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
        var ranks = Enumerable.Range(0, radii.Length).OrderBy(r => radii[r]).ToArray();
        double[] ascending = [.. ranks.Select(r => radii[r])];
        var rows = new PaddedRows(table, search.Order);
        var blocks = new TBlock[Blocks.Count(table.UnitCount, BlockUnits)];
        Blocks.Run(blocks.Length, threads, () => new Environments(search, rows, kernel, ascending), (b, environments) =>
        {
            var own = blocks[b] = newBlock();
            for (var p = b * BlockUnits; p < Math.Min(table.UnitCount, (b + 1) * BlockUnits); p++)
            {
                environments.Gather(p);
                for (var r = 0; r < ranks.Length; r++) use(search.Order[p], ranks[r], environments.At(r), own);
            }
        });
        return blocks;
    }
}
