namespace Concord.Matching.SchoolChoice;

/// <summary>
/// Immediate acceptance, known as the Boston mechanism (Abdulkadiroğlu and Sönmez 2003): round by round each pot keeps for good the
/// best of those who name it at that place in their list. It rewards misreporting, and the Code forbids it in England as
/// "first preference first" (1.9c); it is for comparison.
/// </summary>
public static class ImmediateAcceptance
{
    /// <summary>The placement. O(entries · log entries).</summary>
    /// <param name="market">The market.</param>
    public static Placement Run(Market market)
    {
        var rank = new int[market.Pupils];
        Array.Fill(rank, -1);
        var free = market.Seats.ToArray();
        List<(int Pot, ulong Key, int Pupil)> asking = [];
        for (var round = 0; ; round++)
        {
            asking.Clear();
            var further = false;
            for (var pupil = 0; pupil < rank.Length; pupil++)
            {
                if (rank[pupil] >= 0 || market.PotsOf(pupil).Length <= round) continue;
                further = true;
                asking.Add((market.PotsOf(pupil)[round], market.KeysOf(pupil)[round], pupil));
            }
            if (!further) return new(market, rank);
            asking.Sort();
            foreach (var (pot, _, pupil) in asking)
            {
                if (free[pot] == 0) continue;
                free[pot]--;
                rank[pupil] = round;
            }
        }
    }
}
