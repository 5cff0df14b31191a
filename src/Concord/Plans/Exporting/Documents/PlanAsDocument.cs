using System.Globalization;
using System.Runtime.CompilerServices;
using Concord.Data;
using Concord.Plans.Domain;
using Concord.Shared.Documents;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Exporting.Documents;

/// <summary>A whole plan as it was published, as a document: what it is, a list of its chapters, and a table for each.</summary>
public sealed class PlanAsDocument(ConcordDb db, PlanReading reading)
{
    public WrittenDocument Of(ExportedPlan plan, CancellationToken cancel = default) =>
        new(PlainText.Of(plan.Plan.Title), PlainText.Of(plan.Plan.Publisher), "en-GB", plan.ChangedAt, BlocksAsync(plan, cancel));

    private async IAsyncEnumerable<Block> BlocksAsync(ExportedPlan plan, [EnumeratorCancellation] CancellationToken cancel)
    {
        yield return new Heading(0, PlainText.Of(plan.Plan.Title));
        foreach (var paragraph in About(plan)) yield return paragraph;
        var made = await db.Actions.Where(action => action.PlanId == plan.Plan.Id && action.PlanVersion == 0).OrderBy(action => action.Ref).Select(action => $"{action.Ref} ({action.Origin})").ToListAsync(cancel);
        if (made.Count > 0) yield return new Paragraph($"Not in the published plan, but made since by changes: {string.Join(", ", made)}.");
        yield return new Contents("Contents", [.. PlanReading.ChaptersOf(plan).Select(chapter => (TitleOf(chapter), AnchorOf(chapter)))]);
        foreach (var chapter in PlanReading.ChaptersOf(plan))
        {
            yield return new Heading(1, TitleOf(chapter), AnchorOf(chapter));
            if (chapter.Summary.Length > 0) yield return new Paragraph(PlainText.Of(chapter.Summary));
            var shape = await ShapeAsync(chapter, cancel);
            yield return new Table(TitleOf(chapter), shape.Summary, shape.Columns, RowsAsync(chapter, shape, cancel));
            foreach (var note in await NotesAsync(chapter, cancel)) yield return note;
        }
    }

    private static IEnumerable<Paragraph> About(ExportedPlan exported)
    {
        var plan = exported.Plan;
        if (plan.Publisher.Length + plan.Published.Length > 0) yield return Fact("Published", string.Join(", ", new[] { plan.Publisher, plan.Published }.Where(each => each.Length > 0)));
        yield return Fact("Version", exported.Version.ToString(CultureInfo.InvariantCulture));
        if (plan.Nations.Length > 0) yield return Fact("Covers", plan.Nations);
        if (plan.SourceSha256.Length > 0) yield return Fact("Source", $"{plan.SourceFile}, SHA-256 {plan.SourceSha256}");
        yield return new([new Words("As it stands today: "), new Words(exported.Address.ToString(), Address: exported.Address)]);
        if (plan.Summary.Length > 0) yield return new(PlainText.Of(plan.Summary));
        if (plan.DemonstrationNote is { } note) yield return new(PlainText.Of(note));
        else yield return new("Actions, leads and delivery are given in the words of the published plan.");
    }

    private static Paragraph Fact(string name, string value) => new([new Words($"{name}: ", IsBold: true), new Words(PlainText.Of(value))]);

    private async Task<TableShape> ShapeAsync(Chapter chapter, CancellationToken cancel)
    {
        var actions = db.Actions.Where(action => action.ChapterId == chapter.Id);
        var hasIndicators = await actions.AnyAsync(action => action.Indicators.Count > 0, cancel);
        return new(HasMilestones: hasIndicators || await actions.AnyAsync(action => action.Milestones.Any(milestone => !milestone.IsWhole), cancel), hasIndicators);
    }

    private async IAsyncEnumerable<TableRow> RowsAsync(Chapter chapter, TableShape shape, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var action in reading.ActionsAsync(chapter, cancel))
            foreach (var row in shape.RowsOf(action)) yield return row;
    }

    private async Task<List<Paragraph>> NotesAsync(Chapter chapter, CancellationToken cancel) =>
        [.. (await db.Actions.Where(action => action.ChapterId == chapter.Id).OrderBy(action => action.Number).ThenBy(action => action.Slug).Select(action => new { action.Ref, action.Footnotes }).ToListAsync(cancel))
            .SelectMany(action => action.Footnotes.Select(note => new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{action.Ref}, note {note.Mark}: {PlainText.Of(note.Text)}"))))];

    private static string TitleOf(Chapter chapter) => string.Create(CultureInfo.InvariantCulture, $"{chapter.Number}. {PlainText.Of(chapter.Title)}");

    // Word takes letters, figures and underscores in the name of a bookmark.
    private static string AnchorOf(Chapter chapter) => string.Create(CultureInfo.InvariantCulture, $"chapter_{chapter.Number}");
}
