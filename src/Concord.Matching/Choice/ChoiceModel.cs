namespace Concord.Matching.Choice;

/// <summary>What a family weighs of one school, in the order of the coefficients.</summary>
/// <param name="Kilometres">Distance from home.</param>
/// <param name="Quality">Any measure of standing, on the caller's scale.</param>
/// <param name="Sibling">1 where a brother or sister attends, else 0.</param>
/// <param name="OwnGroupShare">The share of the school's pupils who are of the family's own group, from 0 to 1.</param>
public readonly record struct SchoolTraits(double Kilometres, double Quality, double Sibling, double OwnGroupShare)
{
    internal const int Count = 4;

    internal double this[int trait] => trait switch { 0 => Kilometres, 1 => Quality, 2 => Sibling, _ => OwnGroupShare };
}

/// <summary>The ranked list that a family handed in, best first, and the schools that it could have named and did not.</summary>
/// <param name="Named">The traits of the schools named, in order of preference.</param>
/// <param name="NotNamed">The traits of the other schools considered; may be empty.</param>
public sealed record RankedChoice(IReadOnlyList<SchoolTraits> Named, IReadOnlyList<SchoolTraits> NotNamed);

/// <summary>
/// A rank-ordered logit of school preferences (Beggs, Cardell and Hausman 1981): a school is worth β·traits plus a standard Gumbel taste,
/// and each place of a list is a choice among the schools not named before it (McFadden 1974). It assumes that lists are truthful and
/// that tastes for different schools are independent; under the equal preference scheme the first is safe for families, except that
/// a short list leaves schools out for other reasons than dislike.
/// </summary>
/// <param name="Kilometres">The worth of one kilometre; below 0 as a rule.</param>
/// <param name="Quality">The worth of one unit of quality.</param>
/// <param name="Sibling">The worth of a brother or sister there.</param>
/// <param name="OwnGroupShare">The worth of a school all of one's own group against one without it.</param>
public sealed record ChoiceModel(double Kilometres, double Quality, double Sibling, double OwnGroupShare)
{
    /// <summary>What a school is worth before taste.</summary>
    /// <param name="school">What the family weighs of it.</param>
    public double Worth(SchoolTraits school) =>
        Kilometres * school.Kilometres + Quality * school.Quality + Sibling * school.Sibling + OwnGroupShare * school.OwnGroupShare;

    /// <summary>Draws one family's ranking of schools. The taste for a school depends on the seed, the family and the school's number alone.</summary>
    /// <param name="schools">The schools considered.</param>
    /// <param name="seed">The seed of the simulation.</param>
    /// <param name="family">The number of the family.</param>
    /// <returns>The positions of the schools, best first.</returns>
    public int[] Draw(IReadOnlyList<SchoolTraits> schools, ulong seed, int family)
    {
        var order = Enumerable.Range(0, schools.Count).ToArray();
        var less = new double[schools.Count];
        for (var school = 0; school < less.Length; school++)
        {
            less[school] = -Taste(seed, family, school) - Worth(schools[school]);
        }
        Array.Sort(less, order);
        return order;
    }

    // Standard Gumbel, and the same for a family and a school whatever else is considered.
    internal static double Taste(ulong seed, int family, int school) =>
        -Math.Log(-Math.Log(new SplitMix(SplitMix.Mix(seed) ^ SplitMix.Mix((ulong)family << 32 | (uint)school)).Uniform()));

    /// <summary>The coefficients that make past lists most likely, by Newton's method on the concave log-likelihood. O(iterations · choices · schools).</summary>
    /// <param name="choices">Past lists.</param>
    /// <returns>The model with the standard errors of its coefficients from the information matrix, or null where the lists do not determine them.</returns>
    public static ChoiceEstimate? Estimate(IReadOnlyList<RankedChoice> choices) => ChoiceEstimate.From(choices);
}
