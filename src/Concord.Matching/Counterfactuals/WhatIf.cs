using Concord.Matching.Policies;

namespace Concord.Matching.Counterfactuals;

/// <summary>One pupil whose offer a change would change.</summary>
/// <param name="Pupil">The pupil.</param>
/// <param name="From">The school offered now, or −1.</param>
/// <param name="To">The school offered after the change, or −1; a new school has the number after the last.</param>
public readonly record struct OfferChanged(int Pupil, int From, int To);

/// <summary>An application to a school that does not exist yet.</summary>
/// <param name="Pupil">The pupil.</param>
/// <param name="Preference">Which preference it would be, from 1; the others move down.</param>
/// <param name="Facts">What is true of the pupil there.</param>
/// <param name="Distance">Metres, where the policy takes a given distance.</param>
public readonly record struct NewApplication(int Pupil, int Preference, ApplicationFacts Facts = ApplicationFacts.None, double? Distance = null);

/// <summary>
/// Asks what one change would do to the offers of a round, exactly as a full run would, and at a small part of its cost. Nothing is
/// kept: each question starts from the same offers. Children whose plan names a school stay there.
/// </summary>
public sealed class WhatIf
{
    private readonly AdmissionRound _round;
    private readonly LiveMarket _live;
    private readonly List<PotRules> _extra = [];
    private int[][]? _applicationsTo;

    /// <summary>Prepares a round. O(applications · log applications).</summary>
    /// <param name="round">The round.</param>
    public WhatIf(AdmissionRound round) => (_round, _live) = (round, new(round.Market));

    /// <summary>A school has another published admission number; shares of it are worked out anew.</summary>
    /// <param name="school">The school, from 0.</param>
    /// <param name="places">How many places it has then.</param>
    public IReadOnlyList<OfferChanged> Places(int school, int places)
    {
        if (places < 0) throw new ArgumentException("the number of places is negative");
        var named = Enumerable.Range(0, _round.Applications.Pupils).Count(pupil => _round.SchoolNamedInPlan(pupil) == school);
        int[] seats = [.. PotPlan.OfSchool(school, _round.Schools[school] with { Places = places }, _round.Policies[school], named).Select(rule => rule.Seats)];
        var (first, _) = PotsOf(school);
        for (var pot = 0; pot < seats.Length; pot++) if (seats[pot] < _live.SeatsIn(first + pot)) _live.Shrink(first + pot, seats[pot]);
        for (var pot = 0; pot < seats.Length; pot++) if (seats[pot] > _live.SeatsIn(first + pot)) _live.Grow(first + pot, seats[pot]);
        return TakeBack();
    }

    /// <summary>A school takes nobody.</summary>
    /// <param name="school">The school, from 0.</param>
    public IReadOnlyList<OfferChanged> Close(int school)
    {
        CloseAll(school);
        return TakeBack();
    }

    /// <summary>A school has another policy.</summary>
    /// <param name="school">The school, from 0.</param>
    /// <param name="policy">The policy it would have.</param>
    public IReadOnlyList<OfferChanged> Policy(int school, AdmissionsPolicy policy)
    {
        var named = Enumerable.Range(0, _round.Applications.Pupils).Count(pupil => _round.SchoolNamedInPlan(pupil) == school);
        CloseAll(school);
        _applicationsTo ??= ApplicationsTo();
        List<NewApplication> applications = [];
        foreach (var pupil in _applicationsTo[school])
        {
            var at = _round.Applications.Start[pupil] + _round.Applications.Of(pupil).IndexOf(school);
            applications.Add(new(pupil, at - _round.Applications.Start[pupil] + 1, _round.Applications.Facts?[at] ?? ApplicationFacts.None, _round.Applications.Distance?[at]));
        }
        Open(school, _round.Schools[school], policy, applications, named);
        return TakeBack();
    }

    /// <summary>A new school opens, and some pupils would ask for it.</summary>
    /// <param name="site">Where, and how many places.</param>
    /// <param name="policy">Its policy.</param>
    /// <param name="applications">Who would ask for it, and how early in their list.</param>
    public IReadOnlyList<OfferChanged> Open(School site, AdmissionsPolicy policy, IReadOnlyList<NewApplication> applications)
    {
        for (var row = 0; row < applications.Count; row++)
        {
            BadRow.If((uint)applications[row].Pupil >= (uint)_round.Applications.Pupils, "preferences", row, "there is no such pupil");
            BadRow.If(applications[row].Preference < 1, "preferences", row, "preferences count from 1");
        }
        Open(_round.Schools.Count, site, policy, applications, 0);
        return TakeBack();
    }

    private void Open(int number, School site, AdmissionsPolicy policy, IReadOnlyList<NewApplication> applications, int named)
    {
        PotRules[] rules = [.. PotPlan.OfSchool(number, site, policy, named)];
        _extra.AddRange(rules);
        List<PotApplicant> applicants = [];
        foreach (var (application, claims) in SchoolClaims.Of(_round, site, rules, applications))
            applicants.Add(new(application.Pupil, Before(application), claims));
        _live.Open([.. rules.Select(rule => rule.Seats)], applicants);
    }

    // Entries stand in the order of preferences, so the new ones come before the first of a later preference.
    private int Before(NewApplication application)
    {
        var schools = _round.Applications.Of(application.Pupil);
        var pots = _live.PotsOf(application.Pupil);
        for (var entry = 0; entry < pots.Length; entry++)
            if (schools.IndexOf(SchoolOf(pots[entry])) >= application.Preference - 1) return entry;
        return pots.Length;
    }

    private void CloseAll(int school)
    {
        var (first, end) = PotsOf(school);
        for (var pot = first; pot < end; pot++) _live.Close(pot);
    }

    private (int First, int End) PotsOf(int school) => (_round.PotsOfSchool(school).Start.Value, _round.PotsOfSchool(school).End.Value);

    private int SchoolOf(int pot) => pot < 0 ? -1 : pot < _round.Market.PotCount ? _round.SchoolOfPot(pot) : _extra[pot - _round.Market.PotCount].School;

    private List<OfferChanged> TakeBack()
    {
        var after = _live.Moved().Select(pupil => (Pupil: pupil, To: SchoolOf(_live.PotOf(pupil)))).ToArray();
        _live.TakeBack();
        _extra.Clear();
        return [.. after.Select(move => new OfferChanged(move.Pupil, SchoolOf(_live.PotOf(move.Pupil)), move.To)).Where(change => change.From != change.To)];
    }

    private int[][] ApplicationsTo()
    {
        var pupils = Enumerable.Range(0, _round.Schools.Count).Select(_ => new List<int>()).ToArray();
        for (var pupil = 0; pupil < _round.Applications.Pupils; pupil++)
            foreach (var school in _round.Applications.Of(pupil)) pupils[school].Add(pupil);
        return [.. pupils.Select(list => list.ToArray())];
    }
}
