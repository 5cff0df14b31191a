namespace Concord.Matching.Assignment;

/// <summary>One class that fits a learner without a place, and who sits there instead.</summary>
/// <param name="Class">The class.</param>
/// <param name="Cost">What the learner would cost there.</param>
/// <param name="SeatWorth">What one seat more there would save in all: the price of the class.</param>
/// <param name="Before">Who sits there.</param>
/// <param name="Shortfall">By how much the learner's claim falls short: cost + price − penalty, 0 or more.</param>
public sealed record Refusal(int Class, long Cost, long SeatWorth, IReadOnlyList<int> Before, long Shortfall);

/// <summary>Who was before a learner, and why.</summary>
public static class PlaceReasons
{
    /// <summary>
    /// For a learner without a place every class that would fit, the nearest miss first: the seats there are worth more to others, by the
    /// shortfall at least, than leaving this learner unplaced costs. Empty for one who has a place, or whom no class fits.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solved">The places.</param>
    /// <param name="learner">The learner, from 0.</param>
    public static IReadOnlyList<Refusal> Of(PlacesProblem problem, ClassPlaces solved, int learner)
    {
        if (!solved.IsPresent(learner) || solved.ClassOf(learner) >= 0) return [];
        List<Refusal> refusals = [];
        for (var option = 0; option < problem.ClassesOf(learner).Length; option++)
        {
            var (one, cost) = (problem.ClassesOf(learner)[option], problem.CostsOf(learner)[option]);
            refusals.Add(new(one, cost, solved.PriceOf(one), solved.In(one), cost + solved.PriceOf(one) - problem.PenaltyOf(learner)));
        }
        return [.. refusals.OrderBy(refusal => refusal.Shortfall).ThenBy(refusal => refusal.Class)];
    }
}
