using Concord.Matching.SchoolChoice;

namespace Concord.Matching.Tests.SchoolChoice;

/// <summary>Small markets of every shape: empty lists, pots without seats, equal claims.</summary>
internal static class RandomMarket
{
    public static Market Of(SplitMix random, int mostPupils, int mostPots, int mostSeats = 3, bool ties = false)
    {
        var (pupils, potCount) = (1 + random.Below(mostPupils), 1 + random.Below(mostPots));
        var seats = Enumerable.Range(0, potCount).Select(_ => random.Below(mostSeats + 1)).ToArray();
        List<int> start = [0], pots = [];
        List<ulong> keys = [];
        for (var pupil = 0; pupil < pupils; pupil++)
        {
            var order = Enumerable.Range(0, potCount).ToArray();
            random.Shuffle(order);
            foreach (var pot in order[..random.Below(potCount + 1)])
            {
                pots.Add(pot);
                keys.Add(ties ? (ulong)random.Below(4) : random.Next());
            }
            start.Add(pots.Count);
        }
        return new(seats, [.. start], [.. pots], [.. keys]);
    }

    public static IEnumerable<int[]> EveryPlacement(Market market)
    {
        var rank = new int[market.Pupils];
        Array.Fill(rank, -1);
        while (true)
        {
            yield return rank.ToArray();
            var pupil = 0;
            while (pupil < rank.Length && ++rank[pupil] == market.PotsOf(pupil).Length) rank[pupil++] = -1;
            if (pupil == rank.Length) yield break;
        }
    }
}
