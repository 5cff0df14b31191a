using Concord.Matching.SchoolChoice;

namespace Concord.Matching.Policies;

/// <summary>Turns applications into entries: which pots, in which order, with which claim.</summary>
internal static class ClaimBook
{
    public static Market Write(AdmissionRound round, PotRules[] rules, int[] firstPot, int[] namedInPlan)
    {
        var (applications, pupils) = (round.Applications, round.PupilList);
        var start = new int[pupils.Length + 1];
        var simple = firstPot.Length - 1 == rules.Length;
        var pots = new int[simple ? applications.Count : Math.Max(16, applications.Count * 2)];
        var keys = new ulong[pots.Length];
        Span<int> path = stackalloc int[Widest(firstPot)];
        var count = 0;
        for (var pupil = 0; pupil < pupils.Length; pupil++)
        {
            start[pupil] = count;
            if (namedInPlan[pupil] >= 0) continue;
            var lottery = (uint)round.Lottery.PlaceOf(pupil);
            for (var application = applications.Start[pupil]; application < applications.Start[pupil + 1]; application++)
            {
                var who = round.ApplicantAt(pupil, application);
                var (from, to) = (firstPot[applications.Schools[application]], firstPot[applications.Schools[application] + 1]);
                var length = to - from == 1 ? 1 : PotPlan.Path(rules.AsSpan(from, to - from), who, path);
                if (to - from == 1) path[0] = 0;
                if (count + length > pots.Length)
                {
                    Array.Resize(ref pots, pots.Length * 2);
                    Array.Resize(ref keys, keys.Length * 2);
                }
                for (var step = 0; step < length; step++)
                {
                    var rule = rules[from + path[step]];
                    var tier = rule.TierOf(who);
                    if (tier < 0) continue;
                    pots[count] = from + path[step];
                    keys[count++] = rule.Key(who, rule.Entitles(who), tier, lottery);
                }
            }
        }
        start[^1] = count;
        if (count != pots.Length) (pots, keys) = (pots[..count], keys[..count]);
        RankedClaims.Write(round, rules, start, pots, keys);
        return new([.. rules.Select(rule => rule.Seats)], start, pots, keys);
    }

    private static int Widest(int[] firstPot)
    {
        var widest = 1;
        for (var school = 0; school + 1 < firstPot.Length; school++) widest = Math.Max(widest, firstPot[school + 1] - firstPot[school]);
        return widest;
    }
}
