namespace Concord.Matching.Assignment;

/// <summary>How one group, or those with one length of wait, fared.</summary>
/// <param name="Group">The number of the group.</param>
/// <param name="Learners">How many are in it.</param>
/// <param name="Placed">How many of them have a place.</param>
/// <param name="MeanWaitPlaced">Mean weeks waited by those with a place, or null where there is none.</param>
/// <param name="MeanWaitUnplaced">Mean weeks waited by those without, or null likewise.</param>
public sealed record GroupFairness(int Group, int Learners, int Placed, double? MeanWaitPlaced, double? MeanWaitUnplaced)
{
    /// <summary>The share with a place, or null for an empty group.</summary>
    public double? SharePlaced => Learners == 0 ? null : Placed / (double)Learners;
}

/// <summary>Who gets places, by group and by wait.</summary>
public static class PlaceFairness
{
    /// <summary>One line for each group, of those who still take part. O(learners).</summary>
    /// <param name="solved">The places.</param>
    /// <param name="groupOf">The group of each learner from 0: a language, a sex, a band of weeks waited.</param>
    /// <param name="weeksWaited">The weeks each has waited.</param>
    /// <param name="groups">How many groups there are.</param>
    public static IReadOnlyList<GroupFairness> Of(ClassPlaces solved, ReadOnlySpan<int> groupOf, ReadOnlySpan<int> weeksWaited, int groups) =>
        Of([.. Enumerable.Range(0, solved.Learners).Select(learner => solved.IsPresent(learner) ? solved.ClassOf(learner) : ClassPlaces.Absent)], groupOf, weeksWaited, groups);

    /// <summary>The same for places from anywhere.</summary>
    /// <param name="classOf">The class of each learner, −1 for one without, −2 for one who does not take part.</param>
    /// <param name="groupOf">The group of each learner from 0.</param>
    /// <param name="weeksWaited">The weeks each has waited.</param>
    /// <param name="groups">How many groups there are.</param>
    public static IReadOnlyList<GroupFairness> Of(ReadOnlySpan<int> classOf, ReadOnlySpan<int> groupOf, ReadOnlySpan<int> weeksWaited, int groups)
    {
        if (groupOf.Length != classOf.Length || weeksWaited.Length != classOf.Length) throw new ArgumentException("one group and one wait per learner");
        var (learners, placed, waitPlaced, waitUnplaced) = (new int[groups], new int[groups], new long[groups], new long[groups]);
        for (var learner = 0; learner < groupOf.Length; learner++)
        {
            if (classOf[learner] == ClassPlaces.Absent) continue;
            BadRow.If((uint)groupOf[learner] >= (uint)groups, "unplaced", learner, "there is no such group", "group");
            BadRow.If(weeksWaited[learner] < 0, "unplaced", learner, "the weeks waited are negative", "weeks");
            learners[groupOf[learner]]++;
            if (classOf[learner] >= 0)
            {
                placed[groupOf[learner]]++;
                waitPlaced[groupOf[learner]] += weeksWaited[learner];
            }
            else waitUnplaced[groupOf[learner]] += weeksWaited[learner];
        }
        return [.. Enumerable.Range(0, groups).Select(group => new GroupFairness(group, learners[group], placed[group],
            Mean(waitPlaced[group], placed[group]), Mean(waitUnplaced[group], learners[group] - placed[group])))];
    }

    private static double? Mean(long sum, int count) => count == 0 ? null : sum / (double)count;
}
