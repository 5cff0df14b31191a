namespace Concord.Matching.SchoolChoice;

/// <summary>
/// Pupil-proposing deferred acceptance (Gale and Shapley 1962; one proposal at a time, McVitie and Wilson 1971): the stable
/// placement that every pupil likes at least as well as any other stable one. It is England's equal preference scheme.
/// </summary>
public static class DeferredAcceptance
{
    // What a proposal looks at first stands together: most proposals that fail, fail on Worst.
    private struct Pot
    {
        public ulong Worst;
        public int From;
        public int Free;
        public int Size;
    }

    /// <summary>
    /// The pupil-optimal stable placement. O(entries · log of the largest pot), and two words per place beside the market.
    /// </summary>
    public static Placement Run(Market market)
    {
        var (start, pots, keys) = (market.Start, market.Pots, market.Keys);
        var rank = new int[market.Pupils];
        var state = Empty(market, out var places);
        var heaps = new HeldPupil[places];
        for (var newcomer = 0; newcomer < rank.Length; newcomer++)
        {
            var pupil = newcomer;
            var (begin, end) = (start[pupil], start[pupil + 1]);
            var entry = begin;
            while (entry < end)
            {
                var key = keys[entry];
                ref var pot = ref state[pots[entry]];
                if (key <= pot.Worst)
                {
                    if (pot.Free > 0)
                    {
                        heaps[pot.From + pot.Size - pot.Free--] = new(key, pupil);
                        if (pot.Free == 0)
                        {
                            WorstFirst.Heapify(heaps.AsSpan(pot.From, pot.Size));
                            pot.Worst = heaps[pot.From].Key;
                        }
                        break;
                    }
                    if (pot.Size > 0 && heaps[pot.From].After(new(key, pupil)))
                    {
                        var rejected = heaps[pot.From].Pupil;
                        WorstFirst.Sink(ref heaps[pot.From], pot.Size, 0, new(key, pupil));
                        pot.Worst = heaps[pot.From].Key;
                        rank[pupil] = entry - begin;
                        pupil = rejected;
                        (begin, end) = (start[pupil], start[pupil + 1]);
                        entry = begin + rank[pupil];
                    }
                }
                entry++;
            }
            rank[pupil] = entry < end ? entry - begin : -1;
        }
        return new(market, rank);
    }

    private static Pot[] Empty(Market market, out int places)
    {
        var state = new Pot[market.PotCount];
        places = 0;
        for (var pot = 0; pot < state.Length; pot++)
        {
            var size = Math.Min(market.Seats[pot], market.Pupils);
            state[pot] = new() { From = places, Free = size, Size = size, Worst = size > 0 ? ulong.MaxValue : 0 };
            places += size;
        }
        return state;
    }
}
