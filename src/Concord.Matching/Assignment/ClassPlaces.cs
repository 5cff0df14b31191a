namespace Concord.Matching.Assignment;

/// <summary>
/// The cheapest placement of learners in classes, kept optimal while learners come and go. Exact in whole numbers.
/// </summary>
/// <remarks>
/// Minimum-cost flow by successive shortest paths (Ford and Fulkerson 1958; potentials after Edmonds and Karp 1972), on the graph of
/// classes alone: a learner who comes pushes another along, and the cheapest chain of pushes ends at a free seat or with
/// somebody unplaced. Each class has a price, 0 while it has a free seat, which is what one seat more would be worth; the
/// prices are the certificate.
/// </remarks>
public sealed partial class ClassPlaces
{
    internal const int Unplaced = -1, Absent = -2;

    private readonly int[] _seats;
    private readonly int[] _firstSeat;
    private readonly Seat[] _sitting;
    private readonly int[] _taken;
    private readonly long[] _price;
    private readonly ShortestPush _push;

    // Learners and their edges grow with arrivals.
    private int[] _start;
    private int[] _end;
    private Edge[] _edges;
    private long[] _penalty;
    private int[] _at;
    private int[] _seatOf;
    private int _learners;
    private int _edgeCount;

    internal readonly record struct Edge(int Class, int Cost);

    // Other is a floor under what the learner's next best choice would cost. Prices only rise while learners come, so it stays
    // a floor, and most of those who sit in a class need not be looked at again; a departure, which lowers prices, opens a new era.
    private record struct Seat(int Learner, int Cost, int Era, long Other);

    private int _era;

    private ClassPlaces(PlacesProblem problem)
    {
        var classes = problem.ClassCount;
        _seats = problem.Seats.ToArray();
        _firstSeat = new int[classes + 1];
        for (var one = 0; one < classes; one++) _firstSeat[one + 1] = checked(_firstSeat[one] + _seats[one]);
        _sitting = new Seat[_firstSeat[^1]];
        _taken = new int[classes];
        _price = new long[classes];
        _push = new(classes);
        _learners = problem.Learners;
        _start = problem.Start[..^1];
        _end = problem.Start[1..];
        _edgeCount = problem.Edges;
        _edges = new Edge[_edgeCount];
        for (var edge = 0; edge < _edgeCount; edge++) _edges[edge] = new(problem.Classes[edge], problem.Costs[edge]);
        _penalty = problem.Penalties.ToArray();
        _at = new int[_learners];
        Array.Fill(_at, Absent);
        _seatOf = new int[_learners];
    }

    /// <summary>Solves a problem. Each learner costs one search among the classes, in practice near their own; worst case O(learners · (edges + classes · log classes)).</summary>
    /// <param name="problem">The problem.</param>
    public static ClassPlaces Solve(PlacesProblem problem)
    {
        var places = new ClassPlaces(problem);
        for (var learner = 0; learner < problem.Learners; learner++) places.Insert(learner);
        return places;
    }

    /// <summary>How many learners there are, those who left among them.</summary>
    public int Learners => _learners;

    /// <summary>The class of a learner, or −1 for one unplaced or gone.</summary>
    /// <param name="learner">The learner, from 0.</param>
    public int ClassOf(int learner) => _at[learner] >= 0 ? _edges[_at[learner]].Class : -1;

    /// <summary>Whether the learner still takes part.</summary>
    /// <param name="learner">The learner, from 0.</param>
    public bool IsPresent(int learner) => _at[learner] != Absent;

    /// <summary>What the learner's place costs, or the penalty; 0 for one who left.</summary>
    /// <param name="learner">The learner, from 0.</param>
    public long CostOf(int learner) => _at[learner] switch { Absent => 0, Unplaced => _penalty[learner], var edge => _edges[edge].Cost };

    /// <summary>What one seat more in a class would save; 0 while it has a free seat.</summary>
    /// <param name="one">The class, from 0.</param>
    public long PriceOf(int one) => _price[one];

    /// <summary>Free seats in a class.</summary>
    /// <param name="one">The class, from 0.</param>
    public int FreeIn(int one) => _seats[one] - _taken[one];

    /// <summary>Who sits in a class.</summary>
    /// <param name="one">The class, from 0.</param>
    public int[] In(int one) => [.. _sitting[_firstSeat[one]..(_firstSeat[one] + _taken[one])].Select(seat => seat.Learner)];

    /// <summary>The total of costs and penalties. O(learners).</summary>
    public long Total
    {
        get
        {
            var total = 0L;
            for (var learner = 0; learner < _learners; learner++) total += CostOf(learner);
            return total;
        }
    }

    /// <summary>How many learners have a place. O(classes).</summary>
    public int Placed => _taken.Sum();

    private void Sit(int learner, int edge)
    {
        var one = _edges[edge].Class;
        var seat = _firstSeat[one] + _taken[one]++;
        _sitting[seat] = new(learner, _edges[edge].Cost, _era, long.MinValue / 4);
        _seatOf[learner] = seat;
        _at[learner] = edge;
    }

    private void Rise(int learner)
    {
        var one = _edges[_at[learner]].Class;
        var last = _sitting[_firstSeat[one] + --_taken[one]];
        _sitting[_seatOf[learner]] = last;
        _seatOf[last.Learner] = _seatOf[learner];
        _at[learner] = Unplaced;
    }
}
