namespace Concord.Matching.Assignment;

/// <summary>
/// Learners, classes with seats, what it costs to place a learner in a class that fits, and the penalty of leaving the learner
/// unplaced. Each learner takes one class at most; the total of costs and penalties is to be least.
/// </summary>
public sealed class PlacesProblem
{
    /// <summary>The largest cost or penalty, up or down, that keeps every sum exact.</summary>
    public const long Largest = 1_000_000_000;

    /// <summary>Builds a problem from its arrays, which are kept and not copied.</summary>
    /// <param name="seats">Seats in each class.</param>
    /// <param name="start">For each learner the position of the first edge, and at the end the number of edges.</param>
    /// <param name="classes">The class of each edge.</param>
    /// <param name="costs">The cost of each edge.</param>
    /// <param name="penalties">For each learner the cost of staying unplaced.</param>
    /// <exception cref="BadRow">Negative seats, an unknown class, a class twice for one learner, or a figure beyond <see cref="Largest"/>.</exception>
    public PlacesProblem(int[] seats, int[] start, int[] classes, int[] costs, long[] penalties)
    {
        if (start.Length == 0 || start[0] != 0 || start[^1] != classes.Length || costs.Length != classes.Length || penalties.Length != start.Length - 1)
            throw new ArgumentException("start must run from 0 to the number of edges, and every column must fit");
        for (var one = 0; one < seats.Length; one++) BadRow.If(seats[one] < 0, "classes", one, $"the number of seats is {seats[one]}", "seats");
        var seen = new int[seats.Length];
        for (var learner = 0; learner < penalties.Length; learner++)
        {
            BadRow.If(Math.Abs(penalties[learner]) > Largest, "unplaced", learner, $"the penalty must lie within {Largest}", "penalty");
            for (var edge = start[learner]; edge < start[learner + 1]; edge++)
            {
                BadRow.If((uint)classes[edge] >= (uint)seats.Length, "edges", edge, "there is no such class", "class");
                BadRow.If(Math.Abs((long)costs[edge]) > Largest, "edges", edge, $"the cost must lie within {Largest}", "cost");
                BadRow.If(seen[classes[edge]] == learner + 1, "edges", edge, "the same learner and class are given twice");
                seen[classes[edge]] = learner + 1;
            }
        }
        (Seats, Start, Classes, Costs, Penalties) = (seats, start, classes, costs, penalties);
    }

    internal int[] Seats { get; }
    internal int[] Start { get; }
    internal int[] Classes { get; }
    internal int[] Costs { get; }
    internal long[] Penalties { get; }

    /// <summary>How many learners there are.</summary>
    public int Learners => Penalties.Length;

    /// <summary>How many classes there are.</summary>
    public int ClassCount => Seats.Length;

    /// <summary>How many pairs of learner and class are possible.</summary>
    public int Edges => Classes.Length;

    /// <summary>The classes that fit a learner.</summary>
    /// <param name="learner">The learner, from 0.</param>
    public ReadOnlySpan<int> ClassesOf(int learner) => Classes.AsSpan(Start[learner]..Start[learner + 1]);

    /// <summary>Their costs, in the order of <see cref="ClassesOf"/>.</summary>
    /// <param name="learner">The learner, from 0.</param>
    public ReadOnlySpan<int> CostsOf(int learner) => Costs.AsSpan(Start[learner]..Start[learner + 1]);

    /// <summary>The seats of a class.</summary>
    /// <param name="one">The class, from 0.</param>
    public int SeatsIn(int one) => Seats[one];

    /// <summary>The penalty of leaving a learner unplaced.</summary>
    /// <param name="learner">The learner, from 0.</param>
    public long PenaltyOf(int learner) => Penalties[learner];
}
