namespace Concord.Segregation;

/// <summary>Spatial indices on the k nearest units: one walk outwards from each unit, read off at every k.</summary>
internal static class Egohoods
{
    private const int BlockUnits = 512;

    public static IReadOnlyList<SpatialSegregation> Of(CountTable table, NearestUnits nearest, IReadOnlyList<int> counts, int threads)
    {
        var shares = table.Shares();
        var rows = new PaddedRows(table, [.. Enumerable.Range(0, table.UnitCount)]);
        var blocks = new EnvironmentSums[Blocks.Count(table.UnitCount, BlockUnits)][];
        var ranks = Enumerable.Range(0, counts.Count).OrderBy(c => counts[c]).ToArray();
        Blocks.Run(blocks.Length, Multigroup.Threads(threads), () => new double[rows.Width], (b, environment) =>
        {
            var own = blocks[b] = [.. counts.Select(_ => new EnvironmentSums(shares))];
            for (var u = b * BlockUnits; u < Math.Min(table.UnitCount, (b + 1) * BlockUnits); u++)
            {
                environment.AsSpan().Clear();
                rows.Add([u], 1, environment);
                var taken = 0;
                foreach (var c in ranks)
                {
                    var wanted = Math.Min(counts[c], nearest.Of(u).Length);
                    rows.Add(nearest.Of(u)[taken..wanted], 1, environment);
                    taken = wanted;
                    own[c].Add(table, u, environment);
                }
            }
        });
        return [.. counts.Select((count, c) => EnvironmentSums.Joined(shares, blocks.Select(b => b[c])).Indices(table, count))];
    }
}
