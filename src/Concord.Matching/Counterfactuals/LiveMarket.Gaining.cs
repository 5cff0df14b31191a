namespace Concord.Matching.Counterfactuals;

public sealed partial class LiveMarket
{
    private readonly Stack<int> _vacant = [];
    private readonly Stack<int> _touched = [];
    private readonly List<int> _path = [];
    private int[] _stamp;
    private int _stamps;

    /// <summary>Gives a pot more seats: whoever moves up leaves a vacancy, and so on; then every cycle of improvements is carried out.</summary>
    /// <param name="pot">The pot, from 0.</param>
    /// <param name="seats">How many seats it has then.</param>
    /// <exception cref="ArgumentException">The pot does not exist, or would have fewer.</exception>
    public void Grow(int pot, int seats)
    {
        if ((uint)pot >= (uint)_potCount || seats < _seats[pot]) throw new ArgumentException("a pot grows from the seats it has");
        _journal.Set(_seats, pot, seats);
        _vacant.Push(pot);
        _touched.Push(pot);
        FillVacancies();
        CarryOutCycles();
    }

    // A stable placement has nobody who wants a place ahead of a pot's last pupil, so each pot looks on from there.
    private void FillVacancies()
    {
        while (_vacant.TryPop(out var pot))
            while (_held[pot] < _seats[pot] && FirstWho(pot) is >= 0 and var place)
            {
                var pupil = _who[pot][place];
                Leave(pupil);
                Place(pupil, RankIn(pupil, pot));
                _journal.Set(_held, pot, _held[pot] + 1);
                _journal.Set(_worst, pot, place);
            }
    }

    private void Leave(int pupil)
    {
        var left = PotOf(pupil);
        foreach (var pot in _pots.AsSpan(_start[pupil], left < 0 ? _count[pupil] : _rank[pupil] + 1)) _touched.Push(pot);
        if (left < 0) return;
        _journal.Set(_held, left, _held[left] - 1);
        Place(pupil, -1);
        if (_who[left][_worst[left]] == pupil) StepBack(left);
        _vacant.Push(left);
    }

    private int FirstWho(int pot)
    {
        for (var place = _worst[pot] + 1; place < _who[pot].Length; place++)
            if (Wants(_who[pot][place], pot)) return place;
        return -1;
    }

    // Each full pot points to the pot that its first wisher holds. Before the change there was no cycle, so a cycle passes
    // through a pot whose pointer may have changed.
    private void CarryOutCycles()
    {
        while (_touched.TryPop(out var first))
        {
            var fresh = NextStamps();
            _path.Clear();
            var pot = first;
            while (pot >= 0 && _stamp[pot] < fresh)
            {
                _stamp[pot] = fresh + _path.Count;
                _path.Add(pot);
                pot = Toward(pot);
            }
            if (pot >= 0) Rotate(_path[(_stamp[pot] - fresh)..]);
        }
    }

    private int NextStamps()
    {
        if (_stamps > int.MaxValue - 2 * _potCount - 2)
        {
            Array.Clear(_stamp);
            _stamps = 0;
        }
        return _stamps += _potCount + 1;
    }

    private int Toward(int pot) => _held[pot] == _seats[pot] && _seats[pot] > 0 && FirstWho(pot) is >= 0 and var place ? PotOf(_who[pot][place]) : -1;

    // All move at once, each to the pot that points to their own.
    private void Rotate(List<int> cycle)
    {
        var places = cycle.Select(FirstWho).ToArray();
        for (var step = 0; step < cycle.Count; step++)
        {
            var pupil = _who[cycle[step]][places[step]];
            foreach (var pot in _pots.AsSpan(_start[pupil], _rank[pupil] + 1)) _touched.Push(pot);
        }
        for (var step = 0; step < cycle.Count; step++)
        {
            var pupil = _who[cycle[step]][places[step]];
            Place(pupil, RankIn(pupil, cycle[step]));
        }
        for (var step = 0; step < cycle.Count; step++) _journal.Set(_worst, cycle[step], places[step]);
    }
}
