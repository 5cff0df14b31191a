namespace Concord.Matching.Counterfactuals;

public sealed partial class LiveMarket
{
    /// <summary>Closes a pot: those it held propose on, and what they displace proposes on after them.</summary>
    /// <param name="pot">The pot, from 0.</param>
    public void Close(int pot) => Shrink(pot, 0);

    /// <summary>Takes seats away from a pot.</summary>
    /// <param name="pot">The pot, from 0.</param>
    /// <param name="seats">How many seats it has then.</param>
    /// <exception cref="ArgumentException">The pot does not exist, or would have less than none.</exception>
    public void Shrink(int pot, int seats)
    {
        if ((uint)pot >= (uint)_potCount || seats < 0 || seats > _seats[pot]) throw new ArgumentException("a pot shrinks to between 0 and the seats it has");
        _journal.Set(_seats, pot, seats);
        while (_held[pot] > seats)
        {
            var last = _who[pot][_worst[pot]];
            var next = _rank[last] + 1;
            Place(last, -1);
            _journal.Set(_held, pot, _held[pot] - 1);
            StepBack(pot);
            Propose(last, next);
        }
    }

    // One proposal after another, down the list of whoever is without a place (the pot that displaced goes on to its new worst).
    private void Propose(int pupil, int from)
    {
        while (true)
        {
            var displaced = -1;
            for (var rank = from; rank < _count[pupil] && displaced < 0; rank++)
            {
                var (pot, key) = (_pots[_start[pupil] + rank], _keys[_start[pupil] + rank]);
                if (_held[pot] < _seats[pot])
                {
                    Place(pupil, rank);
                    _journal.Set(_held, pot, _held[pot] + 1);
                    _journal.Set(_worst, pot, Math.Max(_worst[pot], PlaceInOrder(pot, key, pupil)));
                    return;
                }
                if (_seats[pot] == 0) continue;
                var (worst, last) = (_worst[pot], _who[pot][_worst[pot]]);
                if (key > _claim[pot][worst] || (key == _claim[pot][worst] && pupil > last)) continue;
                displaced = last;
                from = _rank[last] + 1;
                Place(last, -1);
                Place(pupil, rank);
                StepBack(pot);
            }
            if (displaced < 0) return;
            pupil = displaced;
        }
    }

    private void StepBack(int pot)
    {
        var worst = _worst[pot] - 1;
        while (worst >= 0 && PotOf(_who[pot][worst]) != pot) worst--;
        _journal.Set(_worst, pot, worst);
    }
}
