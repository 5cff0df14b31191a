namespace Concord.Segregation;

/// <summary>Units within a distance along streets: Dijkstra's search, stopped at the radius.</summary>
internal sealed class NetworkSearch(StreetNetwork network) : NeighbourSearch([.. Enumerable.Range(0, network.UnitCount)])
{
    public override object NewScratch() => new Scratch(network.Nodes);

    public override void Find(int position, double radius, NeighbourList into, object? scratch)
    {
        var s = (Scratch)scratch!;
        into.Clear();
        s.Reach(network.UnitNodes[position], 0);
        while (s.Frontier.TryDequeue(out var node, out var distance))
        {
            if (distance > s.Best[node]) continue;
            foreach (var unit in network.UnitsAt[node]) into.Add(unit, distance * distance);
            foreach (var (next, length) in network.Edges[node])
                if (distance + length <= radius) s.Reach(next, distance + length);
        }
        s.Clear();
    }

    private sealed class Scratch
    {
        private readonly List<int> _touched = [];

        public Scratch(int nodes)
        {
            Best = new double[nodes];
            Array.Fill(Best, double.PositiveInfinity);
        }

        public double[] Best { get; }

        public PriorityQueue<int, double> Frontier { get; } = new();

        public void Reach(int node, double distance)
        {
            if (distance >= Best[node]) return;
            if (double.IsPositiveInfinity(Best[node])) _touched.Add(node);
            Best[node] = distance;
            Frontier.Enqueue(node, distance);
        }

        public void Clear()
        {
            foreach (var node in _touched) Best[node] = double.PositiveInfinity;
            _touched.Clear();
        }
    }
}
