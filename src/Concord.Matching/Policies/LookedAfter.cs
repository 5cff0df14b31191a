namespace Concord.Matching.Policies;

/// <summary>
/// The first places in every order (Code 1.7), with its two exceptions: grammar schools that admit the highest scores (1.18 to 1.20), and
/// faith schools, which may put looked-after children of the faith first and must then repeat the rule among the others (1.37).
/// </summary>
internal static class LookedAfter
{
    public static IEnumerable<CodeFault> Faults(AdmissionsPolicy policy)
    {
        if (policy.Selection == Selection.HighestScores) yield break;
        if (OfOrder(policy, policy.Tiers) is { } fault) yield return fault;
        foreach (var reserve in policy.Reserves)
            if (reserve.Tiers is { } own && OfOrder(policy, own) is { } inReserve) yield return inReserve with { Sentence = $"{reserve.Name}: {inReserve.Sentence}" };
    }

    private static CodeFault? OfOrder(AdmissionsPolicy policy, IReadOnlyList<Tier> tiers)
    {
        if (Admits(tiers[0].When, faith: true) && Admits(tiers[0].When, faith: false)) return null;
        if (!policy.Religious || !tiers.Any(tier => Mentions(tier.When, "faith")))
            return new("1.7", "Looked-after and previously looked-after children must come first");
        // 1.37: each kind of child, of the faith or not, has its looked-after children before the others of its kind.
        foreach (var faith in (bool[])[true, false])
            foreach (var tier in tiers)
            {
                if (Admits(tier.When, faith)) break;
                if (TakesOthers(tier.When, faith))
                    return new("1.37", faith ? "Looked-after children of the faith must come before other children of the faith" : "Looked-after children not of the faith must come before other children not of the faith");
            }
        return null;
    }

    // Whether every looked-after child of the kind meets the condition, and meets it by being looked after.
    private static bool Admits(Condition when, bool faith) => Mentions(when, "looked-after") && HoldsForLookedAfter(when, faith);

    private static bool HoldsForLookedAfter(Condition when, bool faith) => when switch
    {
        Condition.Fact fact => fact.Name is "looked-after" or "meets-standard" || (fact.Name == "faith" && faith),
        Condition.Not { Part: Condition.Fact { Name: "faith" } } => !faith,
        Condition.All all => all.Parts.All(part => HoldsForLookedAfter(part, faith)),
        Condition.Any any => any.Parts.Any(part => Mentions(part, "looked-after") && HoldsForLookedAfter(part, faith)),
        _ => false,
    };

    private static bool TakesOthers(Condition when, bool faith) => when switch
    {
        Condition.Fact { Name: "faith" } => faith,
        Condition.Not { Part: Condition.Fact { Name: "faith" } } => !faith,
        Condition.Fact { Name: "looked-after" } => false,
        Condition.All all => all.Parts.All(part => TakesOthers(part, faith)),
        Condition.Any any => any.Parts.Any(part => TakesOthers(part, faith)),
        _ => true,
    };

    private static bool Mentions(Condition when, string name) => when.Everything().OfType<Condition.Fact>().Any(fact => fact.Name == name);
}
