namespace Concord.Matching.Assignment;

/// <summary>The places of a crèche that classes share. Only classes that meet at one time share them, and that time can be taken at the beginning of a session.</summary>
internal static class CrecheLimits
{
    public static IReadOnlyList<SharedLimit> Of(FittedPlaces fitted, IReadOnlyList<OfferedClass> classes, IReadOnlyList<WaitingLearner> learners, IReadOnlyList<int> creches)
    {
        var children = ChildrenOf(fitted, classes.Count, learners);
        var times = classes.Where(one => one.Creche >= 0).SelectMany(one => one.Sessions.Select(session => (one.Creche, session.Day, session.From))).Distinct()
            .Select(time => (time.Creche, Classes: Enumerable.Range(0, classes.Count)
                .Where(one => classes[one].Creche == time.Creche && classes[one].Sessions.Any(session => session.Meets(time.Day, time.From))).ToHashSet())).ToArray();
        List<SharedLimit> limits = [];
        for (var at = 0; at < times.Length; at++)
        {
            var (creche, together) = times[at];
            // What meets together with more at another time is limited there.
            if (times.Where((other, place) => other.Creche == creche && together.IsSubsetOf(other.Classes) && (other.Classes.Count > together.Count || place < at)).Any()) continue;
            (int Learner, int Class)[] uses = [.. together.Order().SelectMany(one => children[one].Select(learner => (learner, one)))];
            if (uses.Length > creches[creche]) limits.Add(new(creches[creche], uses));
        }
        return limits;
    }

    // A learner with two children stands there twice.
    private static List<int>[] ChildrenOf(FittedPlaces fitted, int classes, IReadOnlyList<WaitingLearner> learners)
    {
        List<int>[] children = [.. Enumerable.Range(0, classes).Select(_ => new List<int>())];
        for (var learner = 0; learner < learners.Count; learner++)
            foreach (var one in fitted.Problem.ClassesOf(learner))
                for (var child = 0; child < learners[learner].Children; child++) children[one].Add(learner);
        return children;
    }
}
