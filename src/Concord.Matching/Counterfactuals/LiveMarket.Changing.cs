namespace Concord.Matching.Counterfactuals;

public sealed partial class LiveMarket
{
    /// <summary>Opens a new pot and puts it into the lists of those who would ask for it.</summary>
    /// <param name="seats">Its seats.</param>
    /// <param name="applicants">Who asks for it: the pupil, before which of the pupil's entries it stands now (from 0 to their number), and the claim.</param>
    /// <returns>The number of the new pot.</returns>
    /// <exception cref="BadRow">A pupil twice, an unknown pupil, or a position outside the list.</exception>
    public int Open(int seats, IReadOnlyList<(int Pupil, int Before, ulong Key)> applicants)
    {
        BadRow.If(seats < 0, "schools", _potCount, $"the number of places is {seats}");
        var pot = AddPot();
        for (var row = 0; row < applicants.Count; row++)
        {
            var (pupil, before, key) = applicants[row];
            BadRow.If((uint)pupil >= (uint)_rank.Length, "preferences", row, "there is no such pupil");
            BadRow.If(before < 0 || before > _count[pupil], "preferences", row, "the position is outside the pupil's list");
            BadRow.If(RankIn(pupil, pot) >= 0, "preferences", row, "the same school is named twice by one pupil");
            var start = Copy(pupil, _count[pupil] + 1, before);
            (_pots[start + before], _keys[start + before]) = (pot, key);
            if (_rank[pupil] >= before) _journal.Set(_rank, pupil, _rank[pupil] + 1);
        }
        SetOrder(pot, [.. applicants.Select(row => row.Pupil)], [.. applicants.Select(row => row.Key)]);
        Grow(pot, seats);
        return pot;
    }

    /// <summary>Gives a pot another order among the same applicants, by closing it and opening it again.</summary>
    /// <param name="pot">The pot.</param>
    /// <param name="keyOf">The new claim of each applicant.</param>
    public void Reorder(int pot, Func<int, ulong> keyOf)
    {
        var seats = _seats[pot];
        Close(pot);
        var pupils = _who[pot].ToArray();
        var keys = Array.ConvertAll(pupils, pupil => keyOf(pupil));
        for (var at = 0; at < pupils.Length; at++)
        {
            var entry = _start[pupils[at]] + RankIn(pupils[at], pot);
            var old = _keys[entry];
            _keys[entry] = keys[at];
            _journal.Later(() => _keys[entry] = old);
        }
        SetOrder(pot, pupils, keys);
        Grow(pot, seats);
    }

    private int AddPot()
    {
        if (_potCount == _seats.Length)
        {
            // The journal names arrays that are about to be replaced.
            if (_journal.Whole.Count > 0) throw new InvalidOperationException("keep or take back earlier changes before opening another pot");
            var size = Math.Max(8, _potCount + _potCount / 8 + 1);
            Array.Resize(ref _seats, size);
            Array.Resize(ref _held, size);
            Array.Resize(ref _worst, size);
            Array.Resize(ref _stamp, size);
            Array.Resize(ref _who, size);
            Array.Resize(ref _claim, size);
        }
        var pot = _potCount++;
        (_seats[pot], _held[pot], _worst[pot], _stamp[pot]) = (0, 0, -1, 0);
        (_who[pot], _claim[pot]) = ([], []);
        _journal.Later(() => _potCount--);
        return pot;
    }

    // The pupil's list is copied to the end with a gap, and the old copy comes back when the change is taken back.
    private int Copy(int pupil, int size, int gap)
    {
        var (start, count, entries) = (_start[pupil], _count[pupil], _entries);
        if (_entries + size > _pots.Length)
        {
            Array.Resize(ref _pots, Math.Max(_pots.Length * 2, _entries + size));
            Array.Resize(ref _keys, _pots.Length);
        }
        Array.Copy(_pots, start, _pots, entries, gap);
        Array.Copy(_keys, start, _keys, entries, gap);
        Array.Copy(_pots, start + gap, _pots, entries + gap + 1, count - gap);
        Array.Copy(_keys, start + gap, _keys, entries + gap + 1, count - gap);
        _entries += size;
        _journal.Later(() => _entries = entries);
        _journal.Set(_start, pupil, entries);
        _journal.Set(_count, pupil, size);
        return entries;
    }

    private void SetOrder(int pot, int[] pupils, ulong[] keys)
    {
        var (who, claim) = (_who[pot], _claim[pot]);
        _journal.Later(() => (_who[pot], _claim[pot]) = (who, claim));
        var order = keys.Zip(pupils).ToArray();
        Array.Sort(order);
        (_claim[pot], _who[pot]) = ([.. order.Select(one => one.First)], [.. order.Select(one => one.Second)]);
        _journal.Set(_worst, pot, -1);
    }
}
