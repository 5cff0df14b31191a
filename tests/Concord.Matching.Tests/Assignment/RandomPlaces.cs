using Concord.Matching.Assignment;

namespace Concord.Matching.Tests.Assignment;

internal static class RandomPlaces
{
    public static PlacesProblem Of(SplitMix random, int mostLearners, int mostClasses, int mostSeats = 3, int range = 20)
    {
        var (learners, classes) = (1 + random.Below(mostLearners), 1 + random.Below(mostClasses));
        List<int> start = [0], fits = [], costs = [];
        for (var learner = 0; learner < learners; learner++)
        {
            for (var one = 0; one < classes; one++)
            {
                if (random.Below(3) == 0) continue;
                fits.Add(one);
                costs.Add(random.Below(range) - range / 4);
            }
            start.Add(fits.Count);
        }
        return new([.. Enumerable.Range(0, classes).Select(_ => random.Below(mostSeats + 1))], [.. start], [.. fits], [.. costs],
            [.. Enumerable.Range(0, learners).Select(_ => (long)random.Below(range))]);
    }

    public static long BruteForce(PlacesProblem problem, int learner = 0, int[]? free = null)
    {
        if (learner == problem.Learners) return 0;
        free ??= [.. Enumerable.Range(0, problem.ClassCount).Select(problem.SeatsIn)];
        var least = problem.PenaltyOf(learner) + BruteForce(problem, learner + 1, free);
        for (var option = 0; option < problem.ClassesOf(learner).Length; option++)
        {
            var one = problem.ClassesOf(learner)[option];
            if (free[one] == 0) continue;
            free[one]--;
            least = Math.Min(least, problem.CostsOf(learner)[option] + BruteForce(problem, learner + 1, free));
            free[one]++;
        }
        return least;
    }

    /// <summary>The part of a problem whose learners are present.</summary>
    public static PlacesProblem Only(PlacesProblem problem, Func<int, bool> present)
    {
        List<int> start = [0], fits = [], costs = [];
        List<long> penalties = [];
        for (var learner = 0; learner < problem.Learners; learner++)
        {
            if (!present(learner)) continue;
            fits.AddRange(problem.ClassesOf(learner));
            costs.AddRange(problem.CostsOf(learner));
            start.Add(fits.Count);
            penalties.Add(problem.PenaltyOf(learner));
        }
        return new([.. Enumerable.Range(0, problem.ClassCount).Select(problem.SeatsIn)], [.. start], [.. fits], [.. costs], [.. penalties]);
    }
}
