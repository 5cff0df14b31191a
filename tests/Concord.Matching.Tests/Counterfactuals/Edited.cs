using Concord.Matching.SchoolChoice;

namespace Concord.Matching.Tests.Counterfactuals;

/// <summary>The same changes made to the market itself, for a full run.</summary>
internal static class Edited
{
    public static Market Seats(Market market, int pot, int seats) =>
        new([.. Enumerable.Range(0, market.PotCount).Select(one => one == pot ? seats : market.SeatsIn(one))], market.Start, market.Pots, market.Keys);

    public static Market Order(Market market, int pot, ulong[] keys)
    {
        var changed = market.Keys.ToArray();
        for (var pupil = 0; pupil < market.Pupils; pupil++)
            for (var entry = market.Start[pupil]; entry < market.Start[pupil + 1]; entry++)
                if (market.Pots[entry] == pot) changed[entry] = keys[pupil];
        return new(market.Seats, market.Start, market.Pots, changed);
    }

    public static (int Pupil, int Before, ulong Key)[] Applicants(Market market, SplitMix random) =>
        [.. Enumerable.Range(0, market.Pupils).Where(_ => random.Below(3) == 0).Select(pupil => (pupil, random.Below(market.PotsOf(pupil).Length + 1), random.Next()))];

    public static Market Opened(Market market, int seats, (int Pupil, int Before, ulong Key)[] applicants)
    {
        List<int> start = [0], pots = [];
        List<ulong> keys = [];
        for (var pupil = 0; pupil < market.Pupils; pupil++)
        {
            pots.AddRange(market.PotsOf(pupil));
            keys.AddRange(market.KeysOf(pupil));
            foreach (var (_, before, key) in applicants.Where(row => row.Pupil == pupil))
            {
                pots.Insert(start[^1] + before, market.PotCount);
                keys.Insert(start[^1] + before, key);
            }
            start.Add(pots.Count);
        }
        return new([.. market.Seats, seats], [.. start], [.. pots], [.. keys]);
    }
}
