using Concord.Matching.Assignment;

namespace Concord.Matching.Tests.Assignment;

public sealed class BoundPlacesTests
{
    [Fact]
    public void The_total_is_the_least_that_keeps_every_condition()
    {
        var random = new SplitMix(91);
        for (var trial = 0; trial < 300; trial++)
        {
            var problem = RandomPlaces.Of(random, 7, 3);
            if (problem.Learners < 5) continue;
            List<(int, int)> uses = [.. Enumerable.Range(0, problem.Learners).Where(_ => random.Below(2) == 0).Select(learner => (learner, random.Below(problem.ClassCount)))];
            SideConditions conditions = new([(0, 1)], [[2, 3]], [new(random.Below(3), uses)]);
            var found = BoundPlacesSearch.Run(problem, conditions);
            Assert.Equal(0, found.Gap);
            Assert.True(Keeps(found.ClassOf, conditions));
            Assert.Equal(Least(problem, conditions, new int[problem.Learners], 0), found.Total);
        }
    }

    [Fact]
    public void A_search_cut_short_says_what_it_does_not_know()
    {
        var random = new SplitMix(92);
        for (var trial = 0; trial < 50; trial++)
        {
            var problem = RandomPlaces.Of(random, 20, 5);
            if (problem.Learners < 8) continue;
            SideConditions conditions = new([(0, 1), (2, 3)], [[4, 5], [6, 7]], []);
            var (cut, whole) = (BoundPlacesSearch.Run(problem, conditions, 3), BoundPlacesSearch.Run(problem, conditions));
            Assert.True(Keeps(cut.ClassOf, conditions));
            Assert.InRange(whole.Total, cut.Bound, cut.Total);
        }
    }

    private static bool Keeps(int[] classOf, SideConditions conditions) =>
        conditions.Together.All(pair => classOf[pair.A] == classOf[pair.B])
        && conditions.AllOrNone.All(group => group.All(learner => classOf[learner] >= 0) || group.All(learner => classOf[learner] < 0))
        && conditions.Limits.All(limit => limit.Uses.Count(use => classOf[use.Learner] == use.Class) <= limit.Limit);

    private static long Least(PlacesProblem problem, SideConditions conditions, int[] classOf, int learner)
    {
        if (learner == problem.Learners)
            return Keeps(classOf, conditions) && Enumerable.Range(0, problem.ClassCount).All(one => classOf.Count(at => at == one) <= problem.SeatsIn(one)) ? 0 : int.MaxValue;
        classOf[learner] = -1;
        var least = problem.PenaltyOf(learner) + Least(problem, conditions, classOf, learner + 1);
        for (var option = 0; option < problem.ClassesOf(learner).Length; option++)
        {
            classOf[learner] = problem.ClassesOf(learner)[option];
            least = Math.Min(least, problem.CostsOf(learner)[option] + Least(problem, conditions, classOf, learner + 1));
        }
        return least;
    }
}
