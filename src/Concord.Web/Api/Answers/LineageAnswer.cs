using System.ComponentModel;
using Concord.Plans;
using Concord.Plans.Changing;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;

namespace Concord.Web.Api.Answers;

[Description("One line from an action to what became of it.")]
public sealed record LineageAnswer(LineageEnd From, LineageEnd To,
    [property: Description("A split, a merge, or a superseding.")] ChangeKind Kind, DateOnly On, string Reason, string Authority,
    [property: Description("Where the decision is recorded, in words; null where nobody said.")] string? Decision,
    [property: Description("The decision, where it is kept here; null elsewhere.")] Guid? DecisionId)
{
    public static LineageAnswer Of(LineageOfPlan.Line line) => new(LineageEnd.Of(line.From), LineageEnd.Of(line.To), line.Kind, line.On, line.Reason, line.Authority, ActionReading.NullIfEmpty(line.Decision), line.DecisionId);
}

public sealed record LineageEnd(
    [property: Description("All about it, within the API.")] string Href, string Ref, ActionStatus Status,
    [property: Description("False where a change made it and no version of the plan has it.")] bool IsPublished)
{
    public static LineageEnd Of(LineageOfPlan.Action action) => new(Hrefs.Action(action.PlanSlug, action.Slug), action.Ref, action.Status, action.IsPublished);
}
