using Concord.Matching.SchoolChoice;

namespace Concord.Matching.Counterfactuals;

/// <summary>
/// A market kept at its pupil-optimal stable placement while pots close, open, grow, shrink or change their order; every change can be
/// taken back. What is lost by a change comes from pupils proposing on from where they stand (McVitie and Wilson 1971); what is
/// gained comes from vacancy chains and then, since those alone give a stable placement but not the pupils' best, from
/// carrying out every cycle of stable improvements (Erdil and Ergin 2008) until none is left.
/// </summary>
public sealed partial class LiveMarket
{
    // Room for pots that open, so that trying one out moves no array.
    private const int Spare = 256;

    private readonly Journal _journal = new();
    private readonly int[] _start;
    private readonly int[] _count;
    private readonly int[] _rank;
    private int[] _pots;
    private ulong[] _keys;
    private int _entries;
    private int[] _seats;
    private int[] _held;
    private int[] _worst;
    private int[][] _who;
    private ulong[][] _claim;
    private int _potCount;

    /// <summary>Solves a market and prepares it for changes. O(entries · log entries).</summary>
    /// <param name="market">The market.</param>
    public LiveMarket(Market market)
    {
        _start = market.Start[..^1];
        _count = [.. Enumerable.Range(0, market.Pupils).Select(pupil => market.Start[pupil + 1] - market.Start[pupil])];
        (_pots, _keys, _entries) = (market.Pots.ToArray(), market.Keys.ToArray(), market.Entries);
        _potCount = market.PotCount;
        _seats = new int[_potCount + Spare];
        market.Seats.CopyTo(_seats, 0);
        _held = new int[_seats.Length];
        _worst = new int[_seats.Length];
        _stamp = new int[_seats.Length];
        var applicants = new Applicants(market);
        _who = new int[_seats.Length][];
        _claim = new ulong[_seats.Length][];
        for (var pot = 0; pot < _potCount; pot++)
        {
            var range = applicants.First[pot]..applicants.First[pot + 1];
            (_who[pot], _claim[pot], _worst[pot]) = (applicants.Pupil[range], applicants.Key[range], -1);
        }
        _rank = DeferredAcceptance.Run(market).Rank.ToArray();
        for (var pot = 0; pot < _potCount; pot++)
            for (var place = 0; place < _who[pot].Length; place++)
            {
                if (PotOf(_who[pot][place]) != pot) continue;
                _held[pot]++;
                _worst[pot] = place;
            }
    }

    /// <summary>How many pots there are, closed ones among them.</summary>
    public int PotCount => _potCount;

    /// <summary>The pots a pupil tries now, closed ones among them.</summary>
    /// <param name="pupil">The pupil, from 0.</param>
    public ReadOnlySpan<int> PotsOf(int pupil) => _pots.AsSpan(_start[pupil], _count[pupil]);

    /// <summary>The seats of a pot now.</summary>
    /// <param name="pot">The pot, from 0.</param>
    public int SeatsIn(int pot) => _seats[pot];

    /// <summary>The pot a pupil is placed in now, or −1.</summary>
    /// <param name="pupil">The pupil, from 0.</param>
    public int PotOf(int pupil) => _rank[pupil] < 0 ? -1 : _pots[_start[pupil] + _rank[pupil]];

    /// <summary>The pupils who have another place, or none, since the last <see cref="TakeBack"/>; each once, in order.</summary>
    public IReadOnlyList<int> Moved()
    {
        SortedDictionary<int, int> before = [];
        foreach (var (array, index, old) in _journal.Whole)
            if (ReferenceEquals(array, _placeLog)) before.TryAdd(index, old);
        return [.. before.Where(pupil => PotOf(pupil.Key) != pupil.Value).Select(pupil => pupil.Key)];
    }

    /// <summary>Undoes every change since the last one was kept. O(what changed).</summary>
    public void TakeBack() => _journal.Undo();

    /// <summary>Keeps the changes made so far: they can no longer be taken back.</summary>
    public void Keep() => _journal.Clear();

    // Where a pupil stood goes into the journal under this name, so that Moved can find it.
    private readonly int[] _placeLog = [];

    private void Place(int pupil, int rank)
    {
        _journal.Note(_placeLog, pupil, PotOf(pupil));
        _journal.Set(_rank, pupil, rank);
    }

    private int RankIn(int pupil, int pot) => _pots.AsSpan(_start[pupil], _count[pupil]).IndexOf(pot);

    private bool Wants(int pupil, int pot)
    {
        var rank = RankIn(pupil, pot);
        return rank >= 0 && (_rank[pupil] < 0 || rank < _rank[pupil]);
    }

    private int PlaceInOrder(int pot, ulong key, int pupil)
    {
        var (low, high) = (0, _claim[pot].Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_claim[pot][middle] < key || (_claim[pot][middle] == key && _who[pot][middle] < pupil)) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
