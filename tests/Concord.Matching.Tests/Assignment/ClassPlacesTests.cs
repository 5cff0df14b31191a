using Concord.Matching.Assignment;

namespace Concord.Matching.Tests.Assignment;

public sealed class ClassPlacesTests
{
    [Fact]
    public void The_total_is_the_least_there_is()
    {
        var random = new SplitMix(21);
        for (var trial = 0; trial < 500; trial++)
        {
            var problem = RandomPlaces.Of(random, 6, 4);
            var solved = ClassPlaces.Solve(problem);
            Assert.Equal(RandomPlaces.BruteForce(problem), solved.Total);
            Assert.True(PlacesCertificate.Of(problem, solved).IsOptimal);
        }
    }

    [Fact]
    public void Arrivals_and_departures_keep_the_optimum()
    {
        var random = new SplitMix(22);
        for (var trial = 0; trial < 300; trial++)
        {
            var problem = RandomPlaces.Of(random, 30, 8, 5, trial % 2 == 0 ? 6 : 1000);
            var live = ClassPlaces.Solve(RandomPlaces.Only(problem, _ => false));
            for (var learner = 0; learner < problem.Learners; learner++) live.Arrive(problem.ClassesOf(learner), problem.CostsOf(learner), problem.PenaltyOf(learner));
            for (var change = 0; change < 20; change++)
            {
                var learner = random.Below(problem.Learners);
                if (live.IsPresent(learner)) live.Leave(learner);
                var now = RandomPlaces.Only(problem, live.IsPresent);
                Assert.Equal(ClassPlaces.Solve(now).Total, live.Total);
                var classOf = Enumerable.Range(0, problem.Learners).Where(live.IsPresent).Select(live.ClassOf).ToArray();
                Assert.True(PlacesCertificate.Of(now, classOf, [.. Enumerable.Range(0, problem.ClassCount).Select(live.PriceOf)]).IsOptimal);
            }
        }
    }

    [Fact]
    public void Greedy_by_longest_wait_is_worse_than_the_optimum()
    {
        // The one who waited longest could take either class, and takes the only one that fits the other learner.
        var problem = new PlacesProblem([1, 1], [0, 2, 3], [0, 1, 0], [1, 2, 1], [100, 90]);
        var solved = ClassPlaces.Solve(problem);
        Assert.Equal((2, 3L, 1, 0), (solved.Placed, solved.Total, solved.ClassOf(0), solved.ClassOf(1)));
    }

    [Fact]
    public void The_certificate_is_not_fooled()
    {
        var problem = new PlacesProblem([1], [0, 1, 2], [0, 0], [1, 2], [10, 10]);
        Assert.True(PlacesCertificate.Of(problem, [0, -1], [8]).IsOptimal);
        Assert.False(PlacesCertificate.Of(problem, [-1, 0], [8]).IsOptimal);
        Assert.False(PlacesCertificate.Of(problem, [0, 0], [0]).Feasible);
        Assert.False(PlacesCertificate.Of(problem, [0, -1], [-8]).Feasible);
    }

    [Fact]
    public void Bad_rows_are_refused_with_the_reason()
    {
        Assert.Equal("classes, row 1, seats: the number of seats is -1", Assert.Throws<BadRow>(() => new PlacesProblem([-1], [0], [], [], [])).Message);
        Assert.Equal("edges, row 2: the same learner and class are given twice", Assert.Throws<BadRow>(() => new PlacesProblem([1], [0, 2], [0, 0], [1, 1], [1])).Message);
        Assert.Equal("edges, row 1, class: there is no such class", Assert.Throws<BadRow>(() => new PlacesProblem([1], [0, 1], [1], [1], [1])).Message);
    }
}
