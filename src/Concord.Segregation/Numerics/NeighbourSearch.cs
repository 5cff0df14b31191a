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

    /// <summary>Fills the list with positions within the radius, itself included at distance 0.</summary>
    public abstract void Find(int position, double radius, NeighbourList into, object? scratch);
}
