namespace Concord.Matching.Pairing;

/// <summary>A class that wants to be linked with one of a different intake.</summary>
/// <param name="Easting">Of its school, in metres.</param>
/// <param name="Northing">Of its school, in metres.</param>
/// <param name="Phase">Only classes of the same phase are linked.</param>
/// <param name="Mix">The share of each ethnic group, adding up to 1, in the same order for all.</param>
/// <param name="FreeMeals">The share eligible for free school meals, from 0 to 1.</param>
/// <param name="Size">How many pupils; 0 where that does not matter.</param>
public sealed record LinkableClass(double Easting, double Northing, int Phase, double[] Mix, double FreeMeals, int Size = 0);

/// <summary>What counts when two classes are weighed against each other.</summary>
/// <param name="MostMetres">No pair is further apart.</param>
/// <param name="TravelWeight">What the whole of <paramref name="MostMetres"/> takes off the weight, 0 or more.</param>
/// <param name="MostSizeGap">No pair differs by more pupils; null where sizes do not matter.</param>
public sealed record LinkRules(double MostMetres, double TravelWeight = 0.5, int? MostSizeGap = null);

/// <summary>Which classes can be linked, and the worth of each pair: ½ Σ |difference of shares| + |difference of free school meals| − travel.</summary>
public static class LinkGraph
{
    /// <summary>Weights are whole ten-thousandths.</summary>
    public const int Unit = 10_000;

    /// <summary>Every pair within the travel cap whose worth is above 0, found by a grid of squares as wide as the cap. O(pairs looked at · groups).</summary>
    /// <param name="classes">The classes.</param>
    /// <param name="rules">What counts.</param>
    /// <param name="forbidden">Pairs that must not be made, such as last year's.</param>
    /// <exception cref="BadRow">A position or share that is not a number, or mixes of different length.</exception>
    public static PairEdge[] Of(IReadOnlyList<LinkableClass> classes, LinkRules rules, IReadOnlyCollection<(int A, int B)>? forbidden = null)
    {
        if (!(rules.MostMetres > 0)) throw new ArgumentException("the travel cap must be above 0 metres");
        var squares = new Dictionary<(int, int), List<int>>();
        for (var one = 0; one < classes.Count; one++)
        {
            var (east, north, _, mix, meals, _) = classes[one];
            BadRow.If(!double.IsFinite(east + north + meals) || !mix.All(double.IsFinite), "classes", one, "a position or a share is not a number");
            BadRow.If(mix.Length != classes[0].Mix.Length, "classes", one, "the mix has another number of groups than the first class's");
            var square = Square(classes[one], rules.MostMetres);
            if (!squares.TryGetValue(square, out var here)) squares[square] = here = [];
            here.Add(one);
        }
        var apart = (forbidden ?? []).Select(pair => (Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B))).ToHashSet();
        List<PairEdge> edges = [];
        for (var one = 0; one < classes.Count; one++)
        {
            var (column, row) = Square(classes[one], rules.MostMetres);
            for (var dx = -1; dx <= 1; dx++)
                for (var dy = -1; dy <= 1; dy++)
                    foreach (var other in squares.GetValueOrDefault((column + dx, row + dy)) ?? [])
                        if (other > one && Worth(classes[one], classes[other], rules) is > 0 and var worth && !apart.Contains((one, other))) edges.Add(new(one, other, worth));
        }
        return [.. edges];
    }

    /// <summary>The worth of one pair in ten-thousandths; 0 where it cannot be made.</summary>
    /// <param name="one">One class.</param>
    /// <param name="other">The other class.</param>
    /// <param name="rules">What counts.</param>
    public static int Worth(LinkableClass one, LinkableClass other, LinkRules rules)
    {
        var metres = Math.Sqrt((one.Easting - other.Easting) * (one.Easting - other.Easting) + (one.Northing - other.Northing) * (one.Northing - other.Northing));
        if (metres > rules.MostMetres || one.Phase != other.Phase || (rules.MostSizeGap is { } gap && Math.Abs(one.Size - other.Size) > gap)) return 0;
        var difference = 0.0;
        for (var group = 0; group < one.Mix.Length; group++) difference += Math.Abs(one.Mix[group] - other.Mix[group]);
        return (int)Math.Round(Unit * (difference / 2 + Math.Abs(one.FreeMeals - other.FreeMeals) - rules.TravelWeight * metres / rules.MostMetres));
    }

    private static (int, int) Square(LinkableClass one, double side) => ((int)Math.Floor(one.Easting / side), (int)Math.Floor(one.Northing / side));
}
