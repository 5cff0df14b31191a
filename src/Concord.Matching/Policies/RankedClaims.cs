namespace Concord.Matching.Policies;

/// <summary>Claims that one word cannot hold (two measures, or a lottery for each school) are sorted, and the word holds the place.</summary>
internal static class RankedClaims
{
    public static void Write(AdmissionRound round, PotRules[] rules, int[] start, int[] pots, ulong[] keys)
    {
        if (!Array.Exists(rules, rule => rule.NeedsRanks)) return;
        var entries = new List<(Claim Claim, int Pupil, int Entry)>[rules.Length];
        for (var pupil = 0; pupil + 1 < start.Length; pupil++)
            for (var entry = start[pupil]; entry < start[pupil + 1]; entry++)
                if (rules[pots[entry]].NeedsRanks) (entries[pots[entry]] ??= []).Add((round.ClaimOf(pupil, pots[entry])!.Value, pupil, entry));
        foreach (var pot in entries)
        {
            if (pot is null) continue;
            pot.Sort((one, other) => one.Claim.CompareTo(other.Claim) is not 0 and var order ? order : one.Pupil.CompareTo(other.Pupil));
            for (var place = 0; place < pot.Count; place++) keys[pot[place].Entry] = (ulong)place;
        }
    }
}
