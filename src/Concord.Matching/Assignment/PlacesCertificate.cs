namespace Concord.Matching.Assignment;

/// <summary>
/// What an independent check of a placement found: by weak duality no placement can cost less than the bound that the prices
/// prove, so that a total equal to it is the least. Shares no code with the solver.
/// </summary>
/// <param name="Total">The cost of the placement.</param>
/// <param name="Bound">Σ over learners of min(penalty, cost + price) − Σ over classes of seats · price.</param>
/// <param name="Feasible">Every learner sits in a class that fits, no class has more than its seats, and no price is negative.</param>
public readonly record struct PlacesCertificate(long Total, long Bound, bool Feasible)
{
    /// <summary>Feasible, and the total equals the bound.</summary>
    public bool IsOptimal => Feasible && Total == Bound;

    /// <summary>Checks a placement with the prices that are to prove it. O(edges).</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="classOf">The class of each learner, or −1.</param>
    /// <param name="prices">The price of a seat in each class.</param>
    public static PlacesCertificate Of(PlacesProblem problem, ReadOnlySpan<int> classOf, ReadOnlySpan<long> prices)
    {
        if (classOf.Length != problem.Learners || prices.Length != problem.ClassCount) throw new ArgumentException("one class per learner and one price per class");
        var (total, bound, feasible) = (0L, 0L, true);
        var sitting = new int[problem.ClassCount];
        for (var learner = 0; learner < classOf.Length; learner++)
        {
            var least = problem.PenaltyOf(learner);
            var found = classOf[learner] < 0;
            if (found) total += least;
            for (var option = 0; option < problem.ClassesOf(learner).Length; option++)
            {
                var (one, cost) = (problem.ClassesOf(learner)[option], problem.CostsOf(learner)[option]);
                least = Math.Min(least, cost + prices[one]);
                if (one != classOf[learner]) continue;
                found = true;
                total += cost;
                sitting[one]++;
            }
            feasible &= found;
            bound += least;
        }
        for (var one = 0; one < sitting.Length; one++)
        {
            feasible &= sitting[one] <= problem.SeatsIn(one) && prices[one] >= 0;
            bound -= prices[one] * problem.SeatsIn(one);
        }
        return new(total, bound, feasible);
    }

    /// <summary>Checks what a solver holds. The problem must be the one solved, without later arrivals or departures.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solved">What the solver holds.</param>
    public static PlacesCertificate Of(PlacesProblem problem, ClassPlaces solved)
    {
        var classOf = Enumerable.Range(0, problem.Learners).Select(solved.ClassOf).ToArray();
        var prices = Enumerable.Range(0, problem.ClassCount).Select(solved.PriceOf).ToArray();
        return Of(problem, classOf, prices);
    }
}
