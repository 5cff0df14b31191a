namespace Concord.Matching.Policies;

/// <summary>A tier made ready for millions of applicants: plain facts become one mask, and only the rest walks the tree.</summary>
internal readonly struct CompiledTier
{
    private readonly int _all;
    private readonly int _none;
    private readonly Condition? _rest;

    public CompiledTier(Tier tier)
    {
        Order = tier.Order;
        List<Condition> rest = [];
        foreach (var part in tier.When is Condition.All all ? all.Parts : [tier.When])
            if (part is Condition.Fact fact) _all |= fact.Bit;
            else if (part is Condition.Not { Part: Condition.Fact absent }) _none |= absent.Bit;
            else rest.Add(part);
        if (rest.Count > 0) _rest = new Condition.All(rest);
    }

    public IReadOnlyList<Measure> Order { get; }

    public bool Holds(in Applicant who) => (who.Facts & _all) == _all && (who.Facts & _none) == 0 && (_rest is null || _rest.Holds(who));
}
