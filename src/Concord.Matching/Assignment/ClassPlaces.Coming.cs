namespace Concord.Matching.Assignment;

public sealed partial class ClassPlaces
{
    /// <summary>A learner comes; everybody else moves only as far as the new optimum needs. One search among the classes.</summary>
    /// <param name="classes">The classes that fit.</param>
    /// <param name="costs">Their costs.</param>
    /// <param name="penalty">The cost of staying unplaced.</param>
    /// <returns>The number of the learner.</returns>
    /// <exception cref="ArgumentException">An unknown class, a class twice, or columns of different length.</exception>
    public int Arrive(ReadOnlySpan<int> classes, ReadOnlySpan<int> costs, long penalty)
    {
        if (classes.Length != costs.Length) throw new ArgumentException("one cost per class");
        for (var one = 0; one < classes.Length; one++)
        {
            BadRow.If((uint)classes[one] >= (uint)_seats.Length, "edges", one, "there is no such class");
            BadRow.If(classes[..one].Contains(classes[one]), "edges", one, "the same class is given twice");
            BadRow.If(Math.Abs((long)costs[one]) > PlacesProblem.Largest, "edges", one, $"the cost must lie within {PlacesProblem.Largest}");
        }
        var learner = _learners++;
        if (learner == _at.Length) GrowLearners();
        if (_edgeCount + classes.Length > _edges.Length) Array.Resize(ref _edges, Math.Max(_edges.Length * 2, _edgeCount + classes.Length));
        _start[learner] = _edgeCount;
        for (var one = 0; one < classes.Length; one++) _edges[_edgeCount++] = new(classes[one], costs[one]);
        _end[learner] = _edgeCount;
        _penalty[learner] = penalty;
        _at[learner] = Absent;
        _fitting?.Add(learner, classes, _start[learner]);
        Insert(learner);
        return learner;
    }

    private void GrowLearners()
    {
        var size = Math.Max(16, _at.Length * 2);
        Array.Resize(ref _start, size);
        Array.Resize(ref _end, size);
        Array.Resize(ref _penalty, size);
        Array.Resize(ref _at, size);
        Array.Resize(ref _seatOf, size);
    }

    private void Insert(int newcomer)
    {
        var worth = _penalty[newcomer];
        for (var edge = _start[newcomer]; edge < _end[newcomer]; edge++) worth = Math.Min(worth, _edges[edge].Cost + _price[_edges[edge].Class]);
        for (var edge = _start[newcomer]; edge < _end[newcomer]; edge++)
        {
            var one = _edges[edge].Class;
            if (_edges[edge].Cost + _price[one] != worth || _taken[one] == _seats[one]) continue;
            Sit(newcomer, edge);
            return;
        }
        var (shortest, leaver, free) = Search(newcomer, worth);
        foreach (var one in _push.Settled) _price[one] += shortest - _push.DistanceOf(one);
        Pass(newcomer, leaver, free);
    }

    // Who is pushed out (the newcomer, perhaps), or which class has the free seat at the end of the cheapest chain.
    private (long Shortest, int Leaver, int Free) Search(int newcomer, long worth)
    {
        _push.Begin();
        var (shortest, leaver) = (_penalty[newcomer] - worth, newcomer);
        for (var edge = _start[newcomer]; edge < _end[newcomer]; edge++)
        {
            var far = _edges[edge].Cost + _price[_edges[edge].Class] - worth;
            if (far < shortest) _push.Reach(_edges[edge].Class, far, newcomer, edge);
        }
        while (_push.Next(shortest, out var one, out var distance))
        {
            if (_taken[one] < _seats[one]) return (distance, -1, one);
            var price = _price[one];
            foreach (ref var seat in _sitting.AsSpan(_firstSeat[one], _taken[one]))
            {
                var rest = distance - seat.Cost - price;
                if (seat.Era == _era && rest + seat.Other >= shortest) continue;
                var member = seat.Learner;
                var other = _penalty[member];
                if (rest + other < shortest) (shortest, leaver) = (rest + other, member);
                var from = _start[member];
                var edges = _edges.AsSpan(from.._end[member]);
                for (var at = 0; at < edges.Length; at++)
                {
                    var next = edges[at];
                    if (next.Class == one) continue;
                    var cost = next.Cost + _price[next.Class];
                    other = Math.Min(other, cost);
                    if (rest + cost < shortest) _push.Reach(next.Class, rest + cost, member, from + at);
                }
                (seat.Era, seat.Other) = (_era, other);
            }
        }
        return (shortest, leaver, -1);
    }

    private void Pass(int newcomer, int leaver, int free)
    {
        var one = free;
        if (leaver >= 0)
        {
            if (leaver == newcomer)
            {
                _at[newcomer] = Unplaced;
                return;
            }
            one = _edges[_at[leaver]].Class;
            Rise(leaver);
        }
        while (true)
        {
            var (learner, edge) = _push.Via(one);
            if (learner == newcomer)
            {
                Sit(newcomer, edge);
                return;
            }
            one = _edges[_at[learner]].Class;
            Rise(learner);
            Sit(learner, edge);
        }
    }
}
