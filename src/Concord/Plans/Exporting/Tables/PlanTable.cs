using System.Globalization;
using System.Runtime.CompilerServices;
using Concord.Data;
using Concord.Plans.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Exporting.Tables;

/// <summary>A plan as one table, the same in every format of tables: a row for each leaf, its action's cells on every row.</summary>
public sealed class PlanTable(ConcordDb db, PlanReading reading)
{
    private static readonly SheetColumn[] Fixed =
    [
        new("reference", 12), new("chapter number", 10), new("chapter", 24), new("action", 60), new("parts", 40), new("led by", 18), new("delivery", 24), new("kind", 14),
        new("done means", 40), new("target figure", 12), new("target unit", 16), new("milestone reference", 12), new("milestone", 40), new("milestone delivery", 24),
        new("milestone led by", 18), new("slipped from", 18), new("indicator reference", 12), new("indicator", 40), new("indicator delivery", 24),
        new("delivery as EDTF", 18), new("earliest", 12), new("latest", 12), new("rule", 30), new("status", 14), new("status note", 40), new("status on", 12),
        new("action now", 60), new("address", 40), new("origin", 24), new("review cadence", 14), new("what would stop it", 40), new("footnotes", 40),
    ];

    /// <summary>The columns that every plan has, in order: the contract with whoever reads the table.</summary>
    public static IReadOnlyList<string> Headings { get; } = [.. Fixed.Select(column => column.Heading)];

    public async Task<Sheet> OfAsync(ExportedPlan plan, CancellationToken cancel = default)
    {
        var more = await MoreColumns.OfAsync(db, plan.Plan.Id, cancel);
        return new(SheetName(plan.Plan.Code), [.. Fixed, .. more.Columns], RowsAsync(plan, more, cancel));
    }

    private async IAsyncEnumerable<IReadOnlyList<Cell>> RowsAsync(ExportedPlan plan, MoreColumns more, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var chapter in PlanReading.ChaptersOf(plan))
            await foreach (var action in reading.ActionsAsync(chapter, cancel))
                foreach (var leaf in Leaf.Of(action)) yield return [.. Cells(plan, chapter, action, leaf), .. more.Cells(action, leaf)];
    }

    private static IEnumerable<Cell> Cells(ExportedPlan plan, Chapter chapter, PlanAction action, Leaf leaf)
    {
        var promise = leaf.PromiseIn(action);
        yield return Cell.Of(action.Ref);
        yield return Cell.Of(chapter.Number);
        yield return Cell.Of(chapter.Title);
        yield return Cell.Of(action.TextInPlan);
        yield return Cell.Lines(action.Components.OrderBy(component => component.Number).Select(component => component.Text));
        yield return Cell.Of(CellWords.Of(action.LeadInPlan));
        yield return Cell.Of(action.Promise.Text);
        yield return Cell.Of(action.Kind.InWords());
        yield return Cell.Of(action.DoneMeans);
        yield return Cell.Of(action.TargetFigure);
        yield return Cell.Of(action.TargetUnit);
        yield return Cell.Of(leaf.Milestone?.Ref);
        yield return Cell.Of(leaf.Milestone?.Text);
        yield return Cell.Of(leaf.Milestone?.Promise.Text);
        yield return Cell.Of(leaf.Milestone?.Led);
        yield return Cell.Lines(leaf.Milestone?.Slipped ?? []);
        yield return Cell.Of(leaf.Indicator?.Ref);
        yield return Cell.Of(leaf.Indicator?.Text);
        yield return Cell.Of(leaf.Indicator?.Promise.Text);
        yield return Cell.Of(promise.Edtf);
        yield return Cell.Of(promise.Earliest);
        yield return Cell.Of(promise.Latest);
        yield return Cell.Of(promise.Rule);
        yield return Cell.Of(action.Status.InWords());
        yield return Cell.Of(action.StatusNote);
        yield return Cell.Of(action.StatusOn);
        yield return Cell.Of(action.TextNow == action.TextInPlan ? "" : action.TextNow);
        yield return Cell.Of(plan.AddressOf(action).ToString());
        yield return Cell.Of(action.Origin);
        yield return Cell.Of(action.ReviewCadence?.InWords());
        yield return Cell.Of(action.WouldStop);
        yield return Cell.Lines(action.Footnotes.Select(note => string.Create(CultureInfo.InvariantCulture, $"[{note.Mark}] {note.Text}")));
    }

    // "About" is the other sheet, and Excel keeps "History" for itself.
    private static string SheetName(string code) =>
        code.ToUpperInvariant() is "ABOUT" or "HISTORY" or "" ? $"Plan {code}".Trim() : string.Concat(code.Where(char.IsAsciiLetterOrDigit));
}
