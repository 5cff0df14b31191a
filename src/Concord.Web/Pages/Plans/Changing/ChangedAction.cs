using Concord.Plans.Changing;
using Concord.Plans.Domain;

namespace Concord.Web.Pages.Plans.Changing;

/// <summary>What an action's page says of where it came from and what came of it.</summary>
public sealed record ChangedAction(PlanAction Action, string PlanSlug, IReadOnlyList<LineageOfPlan.Line> Lines)
{
    public IEnumerable<LineageOfPlan.Action> CameFrom => Lines.Where(line => line.To.Id == Action.Id).Select(line => line.From);

    public IEnumerable<LineageOfPlan.Action> Became => Lines.Where(line => line.From.Id == Action.Id).Select(line => line.To);
}
