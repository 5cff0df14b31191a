using Concord.Matching.Policies;

namespace Concord.Matching;

public sealed partial class AdmissionRound
{
    /// <summary>The pupil's claim on one pot of a school that the pupil asked for, or null where there is none.</summary>
    /// <param name="pupil">The pupil, from 0.</param>
    /// <param name="pot">The pot, from 0.</param>
    public Claim? ClaimOf(int pupil, int pot)
    {
        var rule = _rules[pot];
        for (var application = Applications.Start[pupil]; application < Applications.Start[pupil + 1]; application++)
        {
            if (Applications.Schools[application] != rule.School) continue;
            var who = ApplicantAt(pupil, application);
            var entitled = rule.Entitles(who);
            if (rule.TierOf(who) is not (>= 0 and var tier) || (!entitled && rule.Reserve!.KeptEmpty)) return null;
            return rule.ClaimOf(who, entitled, tier, LotteryAt(pupil, rule));
        }
        return null;
    }

    /// <summary>The school that a pot belongs to.</summary>
    /// <param name="pot">The pot, from 0.</param>
    public int SchoolOfPot(int pot) => _rules[pot].School;

    /// <summary>What the policy calls a pot.</summary>
    /// <param name="pot">The pot, from 0.</param>
    public string NameOfPot(int pot) => _rules[pot].Name;

    internal ulong LotteryAt(int pupil, PotRules rule) => rule.Policy.TieBreak switch
    {
        TieBreak.MultipleLottery => Lottery.At(pupil, rule.School),
        _ => (ulong)Lottery.PlaceOf(pupil),
    };
}
