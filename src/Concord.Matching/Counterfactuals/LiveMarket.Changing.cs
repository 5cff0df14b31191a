namespace Concord.Matching.Counterfactuals;

public sealed partial class LiveMarket
{
    /// <summary>Opens a new pot and puts it into the lists of those who would ask for it.</summary>
    /// <param name="seats">Its seats.</param>
    /// <param name="applicants">Who asks for it: the pupil, before which of the pupil's entries it stands now (from 0 to their number), and the claim.</param>
    /// <returns>The number of the new pot.</returns>
    /// <exception cref="BadRow">A pupil twice, an unknown pupil, or a position outside the list.</exception>
    public int Open(int seats, IReadOnlyList<(int Pupil, int Before, ulong Key)> applicants) =>
        Open([seats], [.. applicants.Select(row => new PotApplicant(row.Pupil, row.Before, [(0, row.Key)]))]);

    /// <summary>Opens the pots of a school together.</summary>
    /// <param name="seats">The seats of each pot.</param>
    /// <param name="applicants">Who asks for them.</param>
    /// <returns>The number of the first new pot; the others follow it.</returns>
    /// <exception cref="BadRow">A pupil twice, an unknown pupil, or a position outside the list.</exception>
    public int Open(IReadOnlyList<int> seats, IReadOnlyList<PotApplicant> applicants)
    {
        for (var pot = 0; pot < seats.Count; pot++) BadRow.If(seats[pot] < 0, "schools", pot, $"the number of places is {seats[pot]}");
        var first = _potCount;
        foreach (var _ in seats) AddPot();
        List<(ulong Key, int Pupil)>[] orders = [.. seats.Select(_ => new List<(ulong, int)>())];
        for (var row = 0; row < applicants.Count; row++)
        {
            var (pupil, before, claims) = applicants[row];
            BadRow.If((uint)pupil >= (uint)_rank.Length, "preferences", row, "there is no such pupil");
            BadRow.If(before < 0 || before > _count[pupil], "preferences", row, "the position is outside the pupil's list");
            BadRow.If(_pots.AsSpan(_start[pupil], _count[pupil]).IndexOfAnyInRange(first, _potCount) >= 0, "preferences", row, "the same school is named twice by one pupil");
            var start = Copy(pupil, before, claims.Count);
            for (var claim = 0; claim < claims.Count; claim++)
            {
                (_pots[start + before + claim], _keys[start + before + claim]) = (first + claims[claim].Pot, claims[claim].Key);
                orders[claims[claim].Pot].Add((claims[claim].Key, pupil));
            }
            if (_rank[pupil] >= before) _journal.Set(_rank, pupil, _rank[pupil] + claims.Count);
        }
        for (var pot = 0; pot < seats.Count; pot++) SetOrder(first + pot, orders[pot]);
        for (var pot = 0; pot < seats.Count; pot++) Grow(first + pot, seats[pot]);
        return first;
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
        SetOrder(pot, [.. keys.Zip(pupils)]);
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
    private int Copy(int pupil, int before, int gap)
    {
        var (start, count, entries) = (_start[pupil], _count[pupil], _entries);
        if (_entries + count + gap > _pots.Length)
        {
            Array.Resize(ref _pots, Math.Max(_pots.Length * 2, _entries + count + gap));
            Array.Resize(ref _keys, _pots.Length);
        }
        Array.Copy(_pots, start, _pots, entries, before);
        Array.Copy(_keys, start, _keys, entries, before);
        Array.Copy(_pots, start + before, _pots, entries + before + gap, count - before);
        Array.Copy(_keys, start + before, _keys, entries + before + gap, count - before);
        _entries += count + gap;
        _journal.Later(() => _entries = entries);
        _journal.Set(_start, pupil, entries);
        _journal.Set(_count, pupil, count + gap);
        return entries;
    }

    private void SetOrder(int pot, List<(ulong Key, int Pupil)> order)
    {
        var (who, claim) = (_who[pot], _claim[pot]);
        _journal.Later(() => (_who[pot], _claim[pot]) = (who, claim));
        order.Sort();
        (_claim[pot], _who[pot]) = ([.. order.Select(one => one.Key)], [.. order.Select(one => one.Pupil)]);
        _journal.Set(_worst, pot, -1);
    }
}

/// <summary>Somebody who asks for a school that opens.</summary>
/// <param name="Pupil">The pupil.</param>
/// <param name="Before">Before which of the pupil's entries the school stands, from 0 to their number.</param>
/// <param name="Claims">The pots of the school in the order in which the pupil tries them, each with the claim.</param>
public readonly record struct PotApplicant(int Pupil, int Before, IReadOnlyList<(int Pot, ulong Key)> Claims);
