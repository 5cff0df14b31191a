namespace Concord.Matching.SchoolChoice;

/// <summary>
/// Top trading cycles for school choice (Abdulkadiroğlu and Sönmez 2003): efficient for pupils and safe to tell the truth to, but not
/// stable. Each pupil points at the best pot with a seat left, each pot at its best pupil left; who is on a cycle gets what they
/// point at.
/// </summary>
public static class TopTradingCycles
{
    /// <summary>The placement. O(entries · log entries): every pointer only ever moves on.</summary>
    /// <param name="market">The market.</param>
    public static Placement Run(Market market)
    {
        var applicants = new Applicants(market);
        var rank = new int[market.Pupils];
        Array.Fill(rank, -1);
        var wish = new int[market.Pupils];
        var gone = new bool[market.Pupils];
        var free = market.Seats.ToArray();
        var favourite = applicants.First[..^1];
        var stepOf = new int[market.Pupils];
        List<int> path = [];
        for (var first = 0; first < market.Pupils; first++)
        {
            while (!gone[first])
            {
                if (path.Count == 0) Enter(first);
                var pupil = path[^1];
                var pot = Wish(pupil);
                if (pot < 0)
                {
                    // Nothing is left to wish for: the pupil goes, and whoever pointed here through a pot looks again.
                    gone[pupil] = true;
                    stepOf[pupil] = 0;
                    path.RemoveAt(path.Count - 1);
                    continue;
                }
                while (gone[applicants.Pupil[favourite[pot]]]) favourite[pot]++;
                var next = applicants.Pupil[favourite[pot]];
                if (stepOf[next] == 0) Enter(next);
                else Trade(stepOf[next] - 1);
            }
        }
        return new(market, rank);

        void Enter(int pupil)
        {
            path.Add(pupil);
            stepOf[pupil] = path.Count;
        }

        int Wish(int pupil)
        {
            var pots = market.PotsOf(pupil);
            while (wish[pupil] < pots.Length && free[pots[wish[pupil]]] == 0) wish[pupil]++;
            return wish[pupil] < pots.Length ? pots[wish[pupil]] : -1;
        }

        void Trade(int from)
        {
            for (var step = from; step < path.Count; step++)
            {
                var pupil = path[step];
                rank[pupil] = wish[pupil];
                free[market.PotsOf(pupil)[wish[pupil]]]--;
                gone[pupil] = true;
                stepOf[pupil] = 0;
            }
            path.RemoveRange(from, path.Count - from);
        }
    }
}
