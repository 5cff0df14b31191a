namespace Concord.Matching.SchoolChoice;

/// <summary>
/// Pupil-proposing deferred acceptance (Gale and Shapley 1962; one proposal at a time, McVitie and Wilson 1971): the stable
/// placement that every pupil likes at least as well as any other stable one. It is England's equal preference scheme.
/// </summary>
public static class DeferredAcceptance
{
    /// <summary>
    /// The pupil-optimal stable placement. O(entries · log of the largest pot), and one word per place beside the market.
    /// </summary>
    public static Placement Run(Market market)
    {
        var (seats, start, pots, keys) = (market.Seats, market.Start, market.Pots, market.Keys);
        var rank = new int[market.Pupils];
        var first = new int[seats.Length + 1];
        for (var pot = 0; pot < seats.Length; pot++) first[pot + 1] = first[pot] + Math.Min(seats[pot], market.Pupils);
        var held = new int[seats.Length];
        var claim = new ulong[first[^1]];
        var who = new int[first[^1]];
        for (var newcomer = 0; newcomer < rank.Length; newcomer++)
        {
            var pupil = newcomer;
            var entry = start[pupil];
            while (entry < start[pupil + 1])
            {
                var (pot, key) = (pots[entry], keys[entry]);
                var (from, size) = (first[pot], first[pot + 1] - first[pot]);
                if (held[pot] < size)
                {
                    claim[from + held[pot]] = key;
                    who[from + held[pot]] = pupil;
                    if (++held[pot] == size) WorstFirst.Heapify(claim.AsSpan(from, size), who.AsSpan(from, size));
                    break;
                }
                if (size > 0 && WorstFirst.Before(key, pupil, claim[from], who[from]))
                {
                    var rejected = who[from];
                    WorstFirst.ReplaceRoot(claim.AsSpan(from, size), who.AsSpan(from, size), key, pupil);
                    rank[pupil] = entry - start[pupil];
                    pupil = rejected;
                    entry = start[pupil] + rank[pupil];
                }
                entry++;
            }
            rank[pupil] = entry < start[pupil + 1] ? entry - start[pupil] : -1;
        }
        return new(market, rank);
    }
}
