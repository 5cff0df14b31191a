namespace Concord.Matching.Policies;

/// <summary>One pot of a school's places with the order that its policy gives it.</summary>
internal sealed class PotRules
{
    private readonly CompiledTier[] _tiers;

    public PotRules(AdmissionsPolicy policy, int school, Reserve? reserve, int seats)
    {
        (Policy, School, Reserve, Seats) = (policy, school, reserve, seats);
        Tiers = reserve?.Tiers ?? policy.Tiers;
        if (Tiers.Count > Claim.MostTiers) throw new ArgumentException($"{policy.Name}: at most {Claim.MostTiers} tiers");
        if (Tiers.FirstOrDefault(tier => tier.Order.Count > 2) is { } crowded) throw new ArgumentException($"{policy.Name}, {crowded.Name}: at most two measures order a tier");
        _tiers = [.. Tiers.Select(tier => new CompiledTier(tier))];
        NeedsRanks = policy.TieBreak == TieBreak.MultipleLottery || Tiers.Any(tier => tier.Order.Count > 1);
        Band = reserve?.Who is Condition.Band band ? band.Number : -1;
    }

    public AdmissionsPolicy Policy { get; }
    public int School { get; }
    public Reserve? Reserve { get; }
    public int Seats { get; }
    public IReadOnlyList<Tier> Tiers { get; }
    public int Band { get; }

    /// <summary>Claims that one word cannot hold are put in order pot by pot, and the word holds the place in that order.</summary>
    public bool NeedsRanks { get; }

    public string Name => Reserve?.Name ?? "Open places";

    public bool Entitles(in Applicant who) => Reserve is null || Reserve.Who.Holds(who);

    public int TierOf(in Applicant who)
    {
        for (var tier = 0; tier < _tiers.Length; tier++) if (_tiers[tier].Holds(who)) return tier;
        return -1;
    }

    public ulong Key(in Applicant who, bool entitled, int tier, uint lottery)
    {
        var order = _tiers[tier].Order;
        var steps = order.Count == 0 ? 0 : Claim.Steps(order[0], Value(order[0], who));
        return Claim.Pack(entitled, tier, steps, lottery);
    }

    public Claim ClaimOf(in Applicant who, bool entitled, int tier, ulong lottery)
    {
        var order = _tiers[tier].Order;
        return new(entitled, tier, order.Count > 0 ? Claim.Quantum(order[0], Value(order[0], who)) : 0, order.Count > 1 ? Claim.Quantum(order[1], Value(order[1], who)) : 0, lottery);
    }

    // A score counts downwards; a child with none comes after every child with one.
    private double Value(Measure measure, in Applicant who) => measure switch
    {
        Measure.Distance => who.Distance,
        Measure.Score => float.IsNaN(who.Pupil.Score) ? 100_000 : -(double)who.Pupil.Score,
        _ => NearestNode(who),
    };

    private double NearestNode(in Applicant who)
    {
        var nearest = double.PositiveInfinity;
        foreach (var node in Policy.Nodes) nearest = Math.Min(nearest, node.To(who.Pupil.Easting, who.Pupil.Northing));
        return nearest;
    }
}
