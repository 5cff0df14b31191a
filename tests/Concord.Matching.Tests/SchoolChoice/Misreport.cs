using Concord.Matching.SchoolChoice;

namespace Concord.Matching.Tests.SchoolChoice;

internal static class Misreport
{
    /// <summary>The same market where one pupil names some of the same pots in another order.</summary>
    public static Market Of(Market market, int liar, SplitMix random)
    {
        List<int> start = [0], pots = [];
        List<ulong> keys = [];
        for (var pupil = 0; pupil < market.Pupils; pupil++)
        {
            var order = Enumerable.Range(0, market.PotsOf(pupil).Length).ToArray();
            if (pupil == liar)
            {
                random.Shuffle(order);
                order = order[..random.Below(order.Length + 1)];
            }
            foreach (var entry in order)
            {
                pots.Add(market.PotsOf(pupil)[entry]);
                keys.Add(market.KeysOf(pupil)[entry]);
            }
            start.Add(pots.Count);
        }
        return new([.. Enumerable.Range(0, market.PotCount).Select(market.SeatsIn)], [.. start], [.. pots], [.. keys]);
    }
}
