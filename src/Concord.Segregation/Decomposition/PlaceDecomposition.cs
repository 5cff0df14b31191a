namespace Concord.Segregation;

/// <summary>
/// The difference of an index between two places shared out between what their shares are like and how their units are built (Rey, Cortes and Knaap 2021), by Shapley
/// over two factors: G(structure of a place, shares of a place), shares swapped rank for rank. Adds to Second − First.
/// </summary>
/// <param name="First">The index of the first place.</param>
/// <param name="Second">The index of the second place.</param>
/// <param name="Structure">Due to unit sizes and where they lie.</param>
/// <param name="Shares">Due to the distribution of the group's shares.</param>
public sealed record PlaceDecomposition(double First, double Second, double Structure, double Shares)
{
    /// <summary>The difference taken apart.</summary>
    /// <param name="first">The group and the others in the first place.</param>
    /// <param name="second">The group and the others in the second place.</param>
    /// <param name="index">The index of a pair.</param>
    public static PlaceDecomposition Of(GroupPair first, GroupPair second, Func<GroupPair, double> index)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(index);
        var corners = new[] { index(first), index(CounterfactualShares.Of(second, first)), index(CounterfactualShares.Of(first, second)), index(second) };
        var parts = Shapley.Of(2, corners);
        return new(corners[0], corners[3], parts[0], parts[1]);
    }
}
