namespace Concord.Web.Layout.Charts.Lineage;

/// <summary>Where each action of a lineage stands: as far to the right as the longest way to it, and near to what it came from.</summary>
public static class LineageLayout
{
    public readonly record struct Place(int Column, int Row);

    /// <param name="lines">From and to; they make no circle.</param>
    public static IReadOnlyDictionary<Guid, Place> Of(IReadOnlyList<(Guid From, Guid To)> lines)
    {
        var column = lines.SelectMany(line => new[] { line.From, line.To }).Distinct().ToDictionary(id => id, _ => 0);
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var (from, to) in lines)
            {
                if (column[to] > column[from] || column[from] >= column.Count) continue;
                (column[to], moved) = (column[from] + 1, true);
            }
        }
        var follow = lines.ToLookup(line => line.From, line => line.To);
        var (sources, taken, places) = (lines.ToLookup(line => line.To, line => line.From), new HashSet<Place>(), new Dictionary<Guid, Place>());
        // What came of nothing stands next to what came of it, so that no line crosses a box on its way.
        foreach (var root in column.Keys.Where(id => !sources[id].Any()).ToList()) column[root] = follow[root].Min(child => column[child]) - 1;
        foreach (var root in column.Keys.Where(id => !sources[id].Any())) Put(root, places.Count == 0 ? 0 : places.Values.Max(place => place.Row) + 1);
        return places;

        // Depth first, so that a family stays together; a row is shared only by generations.
        int Put(Guid id, int row)
        {
            if (places.ContainsKey(id)) return row;
            while (!taken.Add(new(column[id], row))) row++;
            places[id] = new(column[id], row);
            var next = row;
            foreach (var child in follow[id].Where(child => !places.ContainsKey(child))) next = Put(child, next) + 1;
            return Math.Max(row, next - 1);
        }
    }
}
