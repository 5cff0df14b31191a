using Concord.Matching.SchoolChoice;
using Concord.Shared;

namespace Concord.Cli.Matching;

/// <summary>How places are given out. England's rule is deferred acceptance; the others are for comparison.</summary>
internal sealed record AllocationRule(string Name, Func<Market, Placement> Run, bool AlwaysStable)
{
    private static readonly AllocationRule[] All =
    [
        new("deferred-acceptance", DeferredAcceptance.Run, true),
        new("school-proposing", SchoolProposing.Run, true),
        new("top-trading-cycles", TopTradingCycles.Run, false),
        new("immediate-acceptance", ImmediateAcceptance.Run, false),
    ];

    public static string Names => string.Join(", ", All.Select(rule => rule.Name));

    public static AllocationRule Called(string name) => Array.Find(All, rule => rule.Name == name) ?? throw new RuleBroken($"--rule is one of {Names}");

    /// <summary>Only deferred acceptance gives reasons: a cut-off explains nothing where priorities are traded or first preferences come first.</summary>
    public bool Explains => Name == All[0].Name;
}
