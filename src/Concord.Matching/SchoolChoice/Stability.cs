namespace Concord.Matching.SchoolChoice;

/// <summary>What an independent check of a placement found. It shares no code with the solvers: it reads the definition.</summary>
/// <param name="BlockingPairs">Pupils and pots that would both rather have each other; a pot with a free seat wants anybody who asked.</param>
/// <param name="PotsOverTheirNumber">Pots that hold more pupils than they have seats.</param>
/// <param name="EntriesChecked">How many entries were looked at.</param>
/// <param name="FirstBlockingPupil">A pupil of a blocking pair, or −1.</param>
/// <param name="FirstBlockingPot">The pot of that pair, or −1.</param>
public readonly record struct Stability(int BlockingPairs, int PotsOverTheirNumber, int EntriesChecked, int FirstBlockingPupil, int FirstBlockingPot)
{
    /// <summary>No blocking pair and no pot over its number: stable as Gale and Shapley (1962) define it.</summary>
    public bool IsStable => BlockingPairs == 0 && PotsOverTheirNumber == 0;

    /// <summary>Checks a placement against the definition, entry by entry. O(entries).</summary>
    /// <param name="placement">The placement.</param>
    public static Stability Of(Placement placement)
    {
        var market = placement.Market;
        var count = new int[market.PotCount];
        var weakestKey = new ulong[market.PotCount];
        var weakestPupil = new int[market.PotCount];
        for (var pupil = 0; pupil < market.Pupils; pupil++)
        {
            if (placement.PotOf(pupil) is not (>= 0 and var pot)) continue;
            var key = market.KeysOf(pupil)[placement.RankOf(pupil)];
            if (count[pot]++ == 0 || (key, pupil).CompareTo((weakestKey[pot], weakestPupil[pot])) > 0)
                (weakestKey[pot], weakestPupil[pot]) = (key, pupil);
        }
        var (blocking, looked, badPupil, badPot) = (0, 0, -1, -1);
        for (var pupil = 0; pupil < market.Pupils; pupil++)
        {
            var pots = market.PotsOf(pupil);
            var better = placement.RankOf(pupil) < 0 ? pots.Length : placement.RankOf(pupil);
            for (var rank = 0; rank < better; rank++, looked++)
            {
                var pot = pots[rank];
                var wants = count[pot] < market.SeatsIn(pot)
                    || (count[pot] > 0 && market.SeatsIn(pot) > 0 && (market.KeysOf(pupil)[rank], pupil).CompareTo((weakestKey[pot], weakestPupil[pot])) < 0);
                if (!wants) continue;
                if (blocking++ == 0) (badPupil, badPot) = (pupil, pot);
            }
        }
        var over = 0;
        for (var pot = 0; pot < count.Length; pot++)
            if (count[pot] > market.SeatsIn(pot)) over++;
        return new(blocking, over, looked, badPupil, badPot);
    }
}
