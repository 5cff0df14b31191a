using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Finding;
using Concord.Shared.Promises;

namespace Concord.Tests.Plans.Finding;

/// <summary>A plan with a few actions, and what a filter finds of them.</summary>
public abstract class FindingTest : ProgrammeTest
{
    protected Guid PlanId { get; private set; }

    protected override async Task BeginAsync()
    {
        PlanId = await Given.Plan("EX");
        Today = 15.March(2027);
    }

    protected Task<FoundActions> Found(ActionFilter filter, int page = 1, int size = FindActions.PageSize) => Run<FindActions, FoundActions>(find => find.RunAsync("ex", filter, page, size));

    /// <summary>The references found, in order, without the plan's.</summary>
    protected async Task<IReadOnlyList<string>> Refs(ActionFilter filter) => [.. (await Found(filter)).Rows.Select(row => row.Ref["EX-".Length..])];

    protected Task<IReadOnlyList<string>> Words(string q) => Refs(new ActionFilter { Q = q });

    protected Task<IReadOnlyList<string>> Needing(Attention attention) => Refs(new ActionFilter { Attention = attention.Slug() });

    protected static PromisedDate Promised(string text, DateOnly? latest, PromiseKind kind = PromiseKind.Month, params PromisedPart[] parts) =>
        new(text, kind, null, latest?.AddMonths(-1), latest, "a month ends on its last day", parts, "uk-2");

    protected static PromisedPart Part(string what, DateOnly? latest, PromiseKind kind = PromiseKind.Month) => new(0, what, what, kind, null, null, latest, "a month ends on its last day", null, "uk-2");

    protected static Action<PlanAction> Due(DateOnly? latest, string text = "March 2027") => action => action.SetPromise(Promised(text, latest));
}
