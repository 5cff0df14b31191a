namespace Concord.Segregation;

/// <summary>
/// Finds the units within a distance of a unit. Units are held in an order of the search's own, near ones near in memory;
/// everything here speaks of positions in that order.
/// </summary>
internal abstract class NeighbourSearch(int[] order)
{
    /// <summary>The unit at each position.</summary>
    public int[] Order { get; } = order;

    /// <summary>A scratch space for one thread.</summary>
    public virtual object? NewScratch() => null;

    /// <summary>Fills the buffer with positions within the radius, itself included at distance 0.</summary>
    public abstract void Find(int position, double radius, NeighbourBuffer into, object? scratch);
}

internal sealed class NeighbourBuffer
{
    public int[] Positions = new int[1024];
    public double[] Distances = new double[1024];

    public int Count { get; set; }

    public void Reserve(int more)
    {
        if (Count + more <= Positions.Length) return;
        var size = Math.Max(Positions.Length * 2, Count + more);
        Array.Resize(ref Positions, size);
        Array.Resize(ref Distances, size);
    }

    public void Add(int position, double distance)
    {
        Reserve(1);
        (Positions[Count], Distances[Count]) = (position, distance);
        Count++;
    }
}
