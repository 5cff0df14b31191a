namespace Concord.Matching.SchoolChoice;

/// <summary>
/// School-proposing deferred acceptance (Gale and Shapley 1962): the stable placement that every pot likes best and every pupil
/// least. Pupils can gain by misreporting here; it is for comparison.
/// </summary>
public static class SchoolProposing
{
    /// <summary>The pupil-pessimal stable placement. O(entries · log entries).</summary>
    /// <param name="market">The market.</param>
    public static Placement Run(Market market)
    {
        var applicants = new Applicants(market);
        var rank = new int[market.Pupils];
        Array.Fill(rank, -1);
        var free = market.Seats.ToArray();
        var next = applicants.First[..^1];
        var waiting = new Stack<int>(Enumerable.Range(0, market.PotCount));
        while (waiting.TryPop(out var pot))
        {
            while (free[pot] > 0 && next[pot] < applicants.First[pot + 1])
            {
                var pupil = applicants.Pupil[next[pot]++];
                var offered = market.PotsOf(pupil).IndexOf(pot);
                if (rank[pupil] >= 0 && rank[pupil] < offered) continue;
                if (rank[pupil] >= 0)
                {
                    var left = market.PotsOf(pupil)[rank[pupil]];
                    free[left]++;
                    waiting.Push(left);
                }
                rank[pupil] = offered;
                free[pot]--;
            }
        }
        return new(market, rank);
    }
}
