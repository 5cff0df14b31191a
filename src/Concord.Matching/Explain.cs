using Concord.Matching.Policies;

namespace Concord.Matching;

/// <summary>Explains offers. Made once for a set of offers, it finds every cut-off; each pupil is then O(entries of the pupil).</summary>
public sealed class Explain
{
    private readonly Offers _offers;
    private readonly int[] _last;
    private readonly int[] _held;

    /// <summary>Finds the last pupil in each pot. O(pupils).</summary>
    /// <param name="offers">The offers.</param>
    public Explain(Offers offers)
    {
        _offers = offers;
        var market = offers.Round.Market;
        _last = new int[market.PotCount];
        _held = new int[market.PotCount];
        Array.Fill(_last, -1);
        var weakest = new ulong[market.PotCount];
        for (var pupil = 0; pupil < market.Pupils; pupil++)
        {
            if (offers.Placement.PotOf(pupil) is not (>= 0 and var pot)) continue;
            var key = market.KeysOf(pupil)[offers.Placement.RankOf(pupil)];
            if (_held[pot]++ == 0 || key >= weakest[pot]) (weakest[pot], _last[pot]) = (key, pupil);
        }
    }

    /// <summary>The claim of the last pupil admitted to a pot, or null while the pot has places left.</summary>
    /// <param name="pot">The pot, from 0.</param>
    public Claim? CutOff(int pot) => _last[pot] >= 0 && _held[pot] >= _offers.Round.Market.SeatsIn(pot) ? _offers.Round.ClaimOf(_last[pot], pot) : null;

    /// <summary>Why this pupil got this school, and not one wanted more.</summary>
    /// <param name="pupil">The pupil, from 0.</param>
    public Explanation Of(int pupil)
    {
        var round = _offers.Round;
        if (round.SchoolNamedInPlan(pupil) is >= 0 and var named) return new(pupil, named, []);
        List<Consideration> steps = [];
        var pots = round.Market.PotsOf(pupil);
        var rank = _offers.Placement.RankOf(pupil);
        for (var entry = 0; entry < pots.Length && (rank < 0 || entry <= rank); entry++)
        {
            var pot = pots[entry];
            var rules = round.RulesOf(pot);
            // A pot without a single place decides nothing, and saying so would only confuse.
            if (rules.Seats == 0 && round.PotsOfSchool(rules.School).End.Value - round.PotsOfSchool(rules.School).Start.Value > 1) continue;
            var claim = round.ClaimOf(pupil, pot)!.Value;
            var cut = CutOff(pot);
            steps.Add(new(rules.School, round.Applications.Of(pupil).IndexOf(rules.School) + 1, rules.Name, rules.Tiers[claim.Tier].Name,
                claim, cut is { } last ? rules.Tiers[last.Tier].Name : null, cut, entry == rank));
        }
        return new(pupil, -1, steps);
    }
}
