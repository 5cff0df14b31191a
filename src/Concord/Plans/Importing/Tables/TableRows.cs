using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Plans.Domain;
using Concord.Plans.Importing.Documents;

namespace Concord.Plans.Importing.Tables;

/// <summary>
/// The rows of a table of the plan become actions, milestones and indicators. A row goes on with the action above it
/// when its action cell is merged with that one, empty, or says the same beside another milestone or indicator.
/// </summary>
internal sealed partial class TableRows(DraftedChapters chapters, DraftAccount account, FootnoteLinks footnotes, DraftReading reading)
{
    private DraftedAction? action;
    private DraftedMilestone? milestone;
    private bool own;

    /// <param name="under">The action that the document was speaking of, whose milestones a table may list.</param>
    public void Read(PlanTable table, DraftedAction? under)
    {
        (action, milestone, own) = (under, null, table.IsOwn);
        account.Count(LineKind.TableHeader);
        account.Count(LineKind.NotUnderstood, table.HeaderRow);
        for (var row = 0; row < table.HeaderRow; row++) account.Remark(table.Table.Rows[row], "A row above the table’s header");
        RowCells? above = null;
        foreach (var row in table.Body)
        {
            var cells = new RowCells(table, row, above);
            if (!cells.All.Any(cell => !cell.IsEmpty)) continue;
            if (table.IsHeaderAgain(row))
            {
                account.Count(LineKind.TableHeader);
                continue;
            }
            ReadRow(table, row, cells);
            above = cells;
        }
    }

    private void ReadRow(PlanTable table, SourceRow row, RowCells cells)
    {
        var hasChapters = table.Meanings.Any(meaning => meaning.Role == ColumnRole.Chapter);
        if (!own && !hasChapters && table.HoldsActions && cells.OnlyHeading is { } heading && !(action is not null && row.Cells[0].Continues))
        {
            account.Count(LineKind.ChapterHeading);
            account.Remark(row, "A row that says one thing only was read as the heading of the rows below it");
            chapters.Open(heading);
            action = null;
            return;
        }
        if (WhyNot(table, cells) is { } why)
        {
            account.CannotRead(row, why);
            return;
        }
        account.Count(LineKind.ActionRow);
        if (cells.TooMany > 0) account.Remark(row, $"{cells.TooMany} more {(cells.TooMany == 1 ? "cell" : "cells")} than the header has columns");
        if (cells.Plain(ColumnRole.Chapter) is { Length: > 0 } chapter) OpenChapter(chapter, cells);
        if (table.HoldsActions && !GoesOn(cells)) StartAction(cells);
        Detail(table, row, cells);
    }

    private string? WhyNot(PlanTable table, RowCells cells)
    {
        if (cells.All.Any(cell => cell.Content.Length > CellText.Longest)) return $"A cell longer than {CellText.Longest} characters";
        var hasAction = cells.Plain(ColumnRole.Action).Length > 0;
        var hasMilestone = cells.Plain(ColumnRole.Milestone).Length > 0;
        var hasIndicator = cells.Plain(ColumnRole.Indicator).Length > 0;
        if (table.HoldsActions && !hasAction && (action is null || !(hasMilestone || hasIndicator || GoesOn(cells)))) return "A row without an action";
        if (!table.HoldsActions && !hasMilestone && !hasIndicator) return "A row without a milestone";
        return !table.HoldsActions && action is null ? "A milestone that stands under no action" : null;
    }

    private void OpenChapter(string title, RowCells cells)
    {
        var number = int.TryParse(cells.Plain(ColumnRole.ChapterNumber), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : (int?)null;
        if (chapters.Current?.Title == title) return;
        chapters.Open(CellText.Tidy(title), number);
    }

    private bool GoesOn(RowCells cells)
    {
        if (action is null) return false;
        if (own) return cells.Reference(ColumnRole.Reference) == action.Own && cells[ColumnRole.Action].Source == action.SourceText;
        var more = cells.Plain(ColumnRole.Milestone).Length > 0 || cells.Plain(ColumnRole.Indicator).Length > 0;
        if (cells[ColumnRole.Action].Continues) return true;
        if (cells[ColumnRole.Action].IsEmpty) return more;
        return more && cells[ColumnRole.Action].Source == action.SourceText && cells.Reference(ColumnRole.Reference) == action.Own && chapters.Current!.Actions.Contains(action);
    }

    private void StartAction(RowCells cells)
    {
        action = chapters.Add(cells.Reference(ColumnRole.Reference), cells.Place);
        milestone = null;
        var said = cells.Said(ColumnRole.Action);
        action.Text = string.Join(' ', said.Blocks);
        action.SourceText = cells[ColumnRole.Action].Source;
        action.Components.AddRange(said.Components);
        var parts = cells.Said(ColumnRole.Parts);
        action.Components.AddRange(parts.Components.Count > 0 ? parts.Components : parts.Blocks);
        if (action is { Text.Length: 0, Components: [var only] }) (action.Text, _) = (only, action.Components.Remove(only));
        action.OtherLanguages.AddRange(cells.Languages(ColumnRole.Action));
        action.Kind = Enum.TryParse<ActionKind>(cells.Plain(ColumnRole.Kind).Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out var kind) ? kind : null;
        action.DoneMeans = cells.Plain(ColumnRole.DoneMeans);
        action.TargetFigure = long.TryParse(cells.Plain(ColumnRole.TargetFigure), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var figure) ? figure : null;
        (action.ReviewCadence, action.WouldStop) = (ReviewCadences.Of(cells.Plain(ColumnRole.ReviewCadence)), cells.Plain(ColumnRole.WouldStop));
        action.TargetUnit = cells.Plain(ColumnRole.TargetUnit) is { Length: > 0 } unit ? unit : null;
        action.Footnotes.AddRange([.. footnotes.Of(cells.All, cells.Place), .. Footnotes(cells)]);
    }

    // "[3] See the strategy of 2018.", one a line.
    private static IEnumerable<FootnoteDraft> Footnotes(RowCells cells) => cells.Said(ColumnRole.Footnotes).Blocks
        .Select(line => NumberedNote().Match(line)).Where(found => found.Success)
        .Select(found => new FootnoteDraft(int.Parse(found.Groups["n"].Value, CultureInfo.InvariantCulture), cells.Place.Line, found.Groups["text"].Value));

    [GeneratedRegex(@"^\[(?<n>[0-9]{1,6})\] (?<text>.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex NumberedNote();

    private void Detail(PlanTable table, SourceRow row, RowCells cells)
    {
        if ((own || table.MergesMilestones) && cells.Plain(ColumnRole.Milestone).Length == 0) milestone = null;
        if (cells.Plain(ColumnRole.Milestone).Length > 0 && !SameMilestone(cells)) StartMilestone(cells);
        var lead = cells[ColumnRole.Lead];
        if (table.HoldsActions || milestone is null) action!.Leads.Add(lead);
        else if (!lead.IsEmpty) milestone.Lead = lead;
        action!.Contributors.Add(cells[ColumnRole.Contributor]);
        foreach (var beside in cells.Beside.Except(action.Beside)) action.Beside.Add(beside);

        var promised = cells[ColumnRole.Promised];
        var whose = milestone is not null && cells[ColumnRole.MilestonePromised].IsEmpty && !table.Meanings.Any(meaning => meaning.Role == ColumnRole.MilestonePromised);
        if (whose) Promise(milestone!, promised);
        else action.Promised.Add(promised);
        if (cells.Plain(ColumnRole.Indicator).Length == 0) return;

        var due = cells[ColumnRole.IndicatorPromised];
        var indicator = new IndicatorDraft(cells.Reference(ColumnRole.IndicatorReference), row.Place.Line, cells.Plain(ColumnRole.Indicator),
            DraftedAction.Read([due.IsEmpty && !table.Meanings.Any(meaning => meaning.Role == ColumnRole.IndicatorPromised) ? promised : due], reading))
        { OtherLanguages = cells.Languages(ColumnRole.Indicator) };
        (milestone?.Indicators ?? action.Indicators).Add(indicator);
    }

    private bool SameMilestone(RowCells cells) => milestone is not null
        && (cells[ColumnRole.Milestone].Continues || (milestone.Text == cells.Plain(ColumnRole.Milestone) && milestone.Ref == cells.Reference(ColumnRole.MilestoneReference)
            && cells.Plain(ColumnRole.Indicator).Length > 0));

    private void StartMilestone(RowCells cells)
    {
        milestone = new(cells.Reference(ColumnRole.MilestoneReference), cells.Place.Line, cells.Plain(ColumnRole.Milestone), cells[ColumnRole.Milestone].Source) { Lead = cells[ColumnRole.MilestoneLead] };
        milestone.OtherLanguages.AddRange(cells.Languages(ColumnRole.Milestone));
        var slipped = cells.Said(ColumnRole.Slipped);
        milestone.Slipped.AddRange(slipped.Blocks);
        Promise(milestone, cells[ColumnRole.MilestonePromised]);
        action!.Milestones.Add(milestone);
        action.Footnotes.AddRange(footnotes.Of(cells.All, cells.Place).Except(action.Footnotes));
    }

    private static void Promise(DraftedMilestone milestone, SourceCell cell)
    {
        if (cell.IsEmpty || milestone.Promised.Contains(cell)) return;
        milestone.Promised.Add(cell);
        milestone.Slipped.AddRange(CellText.Read(cell.Content).Struck);
    }
}
