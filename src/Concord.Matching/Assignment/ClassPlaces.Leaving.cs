namespace Concord.Matching.Assignment;

public sealed partial class ClassPlaces
{
    private FittingLearners? _fitting;

    /// <summary>A learner leaves, and the seat goes wherever it saves most. One search among the classes.</summary>
    /// <param name="learner">The learner, from 0.</param>
    /// <exception cref="ArgumentException">The learner is not there.</exception>
    public void Leave(int learner)
    {
        if ((uint)learner >= (uint)_learners || _at[learner] == Absent) throw new ArgumentException("there is no such learner");
        var vacant = ClassOf(learner);
        if (vacant >= 0) Rise(learner);
        _at[learner] = Absent;
        if (vacant >= 0) Fill(vacant);
    }

    private FittingLearners Fitting()
    {
        if (_fitting is not null) return _fitting;
        _fitting = new(_seats.Length);
        Span<int> one = stackalloc int[1];
        for (var learner = 0; learner < _learners; learner++)
            for (var edge = _start[learner]; edge < _end[learner]; edge++)
            {
                one[0] = _edges[edge].Class;
                _fitting.Add(learner, one, edge);
            }
        return _fitting;
    }

    // The cheapest chain of learners who move up, ending with somebody unplaced who gets in or with a seat left empty.
    private void Fill(int vacant)
    {
        if (_price[vacant] == 0) return;
        var fitting = Fitting();
        _push.Begin();
        _push.Reach(vacant, 0, -1, -1);
        var (shortest, entrant, door, empty) = (long.MaxValue, -1, -1, -1);
        while (_push.Next(shortest, out var one, out var distance))
        {
            if (distance + _price[one] < shortest) (shortest, entrant, empty) = (distance + _price[one], -1, one);
            foreach (var (learner, edge) in fitting.Of(one))
            {
                if (_at[learner] == Absent || _at[learner] == edge) continue;
                var worth = _at[learner] == Unplaced ? _penalty[learner] : _edges[_at[learner]].Cost + _price[_edges[_at[learner]].Class];
                var far = distance + _edges[edge].Cost + _price[one] - worth;
                if (far >= shortest) continue;
                if (_at[learner] == Unplaced) (shortest, entrant, door, empty) = (far, learner, edge, -1);
                else _push.Reach(_edges[_at[learner]].Class, far, learner, edge);
            }
        }
        _era++;
        foreach (var one in _push.Settled) _price[one] -= shortest - _push.DistanceOf(one);
        // Read from the far end to the vacancy, and done the other way: each who moves makes room for the next.
        Stack<int> moves = [];
        for (var hole = entrant >= 0 ? _edges[door].Class : empty; hole != vacant; hole = _edges[_push.Via(hole).Edge].Class) moves.Push(hole);
        while (moves.TryPop(out var from))
        {
            var (learner, edge) = _push.Via(from);
            Rise(learner);
            Sit(learner, edge);
        }
        if (entrant >= 0) Sit(entrant, door);
    }
}
