using Concord.Plans.Domain;
using Concord.Shared.Documents;

namespace Concord.Plans.Exporting.Documents;

/// <summary>The columns of a chapter's table: those of milestones only where the chapter has any.</summary>
internal sealed record TableShape(bool HasMilestones, bool HasIndicators)
{
    public string Summary => HasMilestones
        ? "Each action with its reference, who leads it and when it is promised, beside its milestones. An action's cells reach over the rows of its milestones."
        : "Each action with its reference, who leads it and when it is promised.";

    public IReadOnlyList<TableColumn> Columns => (HasMilestones, HasIndicators) switch
    {
        (false, _) => [new("Reference", 9), new("Action", 57), new("Led by", 14), new("Delivery", 20)],
        (true, false) => [new("Reference", 9), new("Action", 37), new("Led by", 11), new("Delivery", 14), new("Milestone", 17), new("Milestone delivery", 12)],
        (true, true) => [new("Reference", 9), new("Action", 27), new("Led by", 10), new("Delivery", 12), new("Milestone", 17), new("Milestone delivery", 11), new("Indicator", 14)],
    };

    public IEnumerable<TableRow> RowsOf(PlanAction action)
    {
        var leaves = Leaf.Of(action);
        for (var at = 0; at < leaves.Count; at++)
        {
            var cells = new List<TableCell>();
            if (at == 0) cells.AddRange(CellsOf(action, leaves.Count));
            else cells.AddRange(Enumerable.Repeat(TableCell.Covered, 4));
            if (HasMilestones) cells.AddRange(MilestoneAt(leaves, at));
            if (HasIndicators) cells.Add(TableCell.Of(leaves[at].Indicator is { } indicator ? Joined(indicator.Ref, indicator.Text) : ""));
            yield return new(cells);
        }
    }

    private static IEnumerable<TableCell> CellsOf(PlanAction action, int rows)
    {
        var parts = action.Components.OrderBy(component => component.Number).Select(component => PlainText.Of(component.Text)).ToList();
        yield return TableCell.Of(action.Ref, rows);
        yield return new([.. TableCell.Of(action.TextInPlan).Content, .. parts.Count > 0 ? [new BulletList(parts)] : Array.Empty<Block>()], rows);
        yield return TableCell.Of(CellWords.Of(action.LeadInPlan), rows);
        yield return TableCell.Of(action.Promise.Text, rows);
    }

    // A milestone's cells reach over the rows of its indicators.
    private static IEnumerable<TableCell> MilestoneAt(IReadOnlyList<Leaf> leaves, int at)
    {
        var milestone = leaves[at].Milestone;
        if (milestone is not null && at > 0 && leaves[at - 1].Milestone == milestone) return [TableCell.Covered, TableCell.Covered];
        var rows = milestone is null ? 1 : leaves.Skip(at).TakeWhile(leaf => leaf.Milestone == milestone).Count();
        return [TableCell.Of(milestone is null ? "" : Joined(milestone.Ref, milestone.Text), rows), TableCell.Of(milestone?.Promise.Text ?? "", rows)];
    }

    private static string Joined(string? reference, string text) => string.IsNullOrEmpty(reference) ? text : $"{reference} {text}";
}
