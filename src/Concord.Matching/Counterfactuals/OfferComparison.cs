namespace Concord.Matching.Counterfactuals;

/// <summary>How one group of pupils fares under a change.</summary>
/// <param name="Group">The group.</param>
/// <param name="Pupils">How many are in it.</param>
/// <param name="Gain">How many have a school that they want more.</param>
/// <param name="Lose">How many have one that they want less, or none any longer.</param>
public sealed record GroupEffect(int Group, int Pupils, int Gain, int Lose);

/// <summary>Two sets of offers to the same pupils, side by side.</summary>
/// <param name="Before">The figures before.</param>
/// <param name="After">The figures after.</param>
/// <param name="Groups">Who gains and who loses.</param>
/// <param name="SchoolsBefore">The intakes beside their areas before.</param>
/// <param name="SchoolsAfter">The same after; a new school stands last.</param>
/// <param name="Changes">Every pupil whose offer differs.</param>
public sealed record OfferComparison(OfferFigures Before, OfferFigures After, IReadOnlyList<GroupEffect> Groups, IReadOnlyList<AreaIntake> SchoolsBefore, IReadOnlyList<AreaIntake> SchoolsAfter, IReadOnlyList<OfferChanged> Changes)
{
    /// <summary>Compares. What a pupil wants more is told by the list handed in afterwards; the area of a school is the homes nearest to it, of the schools of its time. O(applications).</summary>
    /// <param name="before">The offers before.</param>
    /// <param name="after">The offers after; schools may have been added behind the others.</param>
    /// <param name="groupOf">The group of each pupil from 0.</param>
    /// <param name="groups">How many groups there are.</param>
    public static OfferComparison Of(Offers before, Offers after, int[] groupOf, int groups) =>
        Of(before, after, groupOf, groups, Representation.NearestSchool(before.Round), Representation.NearestSchool(after.Round));

    internal static OfferComparison Of(Offers before, Offers after, int[] groupOf, int groups, int[] areaBefore, int[] areaAfter)
    {
        if (before.Round.Applications.Pupils != after.Round.Applications.Pupils) throw new ArgumentException("the pupils must be the same");
        List<OfferChanged> changes = [];
        var (pupils, gain, lose) = (new int[groups], new int[groups], new int[groups]);
        for (var pupil = 0; pupil < groupOf.Length; pupil++)
        {
            pupils[groupOf[pupil]]++;
            var (from, to) = (before.SchoolOf(pupil), after.SchoolOf(pupil));
            if (from == to) continue;
            changes.Add(new(pupil, from, to));
            var list = after.Round.Applications.Of(pupil);
            if (Place(list, to) < Place(list, from)) gain[groupOf[pupil]]++;
            else lose[groupOf[pupil]]++;
        }
        return new(OfferFigures.Of(before), OfferFigures.Of(after), [.. pupils.Select((count, group) => new GroupEffect(group, count, gain[group], lose[group]))],
            Representation.Of(before, areaBefore, groupOf, groups), Representation.Of(after, areaAfter, groupOf, groups), changes);
    }

    private static int Place(ReadOnlySpan<int> list, int school) => list.IndexOf(school) is >= 0 and var rank ? rank : int.MaxValue;
}
