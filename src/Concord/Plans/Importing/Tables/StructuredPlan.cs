using Concord.Plans.Importing.Documents;

namespace Concord.Plans.Importing.Tables;

/// <summary>
/// Reads any document but plain text, from top to bottom: headings are chapters or begin an action, tables hold
/// actions or the milestones of the action above them, and a numbered recommendation in prose is an action.
/// </summary>
internal sealed class StructuredPlan
{
    private readonly SourceDocument document;
    private readonly DraftReading reading;
    private readonly DraftAccount account;
    private readonly DraftedChapters chapters;
    private readonly FootnoteLinks footnotes;
    private readonly TableRows rows;
    private readonly List<TableColumns> tables = [];
    private readonly List<(int Level, string Text)> headings = [];
    private readonly string title;
    private readonly int sheets;
    private readonly bool numbersAlone, isOwn;
    private DraftedAction? action;
    private int actionLevel;

    private StructuredPlan(SourceDocument document, DraftReading reading, string title, string code)
    {
        (this.document, this.reading, this.title) = (document, reading, title);
        (account, chapters, footnotes) = (new(document.Remarks), new(code), new(document.Blocks));
        rows = new(chapters, account, footnotes, reading);
        var plans = document.Blocks.OfType<SourceTable>().Select(table => PlanTable.Of(table, reading.Columns)).OfType<PlanTable>().Where(table => table.HoldsActions).ToList();
        (sheets, isOwn) = (plans.Count, plans.Exists(table => table.IsOwn));
        // Where actions are called actions, or stand in tables, a numbered list is only a list.
        numbersAlone = sheets == 0 && !document.Blocks.Any(block => TextOf(block) is { } text && NumberedAction.In(text, underActions: false) is not null);
    }

    /// <exception cref="PlanNotReadable">There is neither a table nor anything that is numbered as an action.</exception>
    public static PlanDraft Read(SourceDocument document, DraftReading reading, PlanReadOptions? options)
    {
        var named = options?.Title ?? TitleOf(document);
        var plan = new StructuredPlan(document, reading, named, options?.Code ?? TitlePage.CodeOf(named));
        foreach (var block in document.Blocks) plan.Take(block);
        var drafted = plan.chapters.Finish(reading);
        if (drafted.Count == 0 && plan.tables.Count == 0)
            throw new PlanNotReadable(document.Source.File, "has no table and no numbered actions or recommendations", "Choose the document that lists the plan's actions");
        plan.RemarkOnNames(drafted);
        return new(named, document.Source, drafted, plan.account.NotUnderstood, plan.account.Accounts) { Tables = plan.tables };
    }

    // One heading above all others is the title; a title in a file's properties is often that of the file it was copied from.
    public static string TitleOf(SourceDocument document)
    {
        var first = document.Blocks.OfType<SourceHeading>().Where(heading => heading.Level <= 1).Select(heading => Tidied(Plain(heading.Text))).OfType<string>().ToList();
        return first is [var only] ? only : Tidied(document.Title) ?? first.FirstOrDefault()
            ?? Tidied(Path.GetFileNameWithoutExtension(document.Source.File)?.Replace('_', ' ').Replace('-', ' ')) ?? document.Source.File;
    }

    public static IEnumerable<string> FirstWords(SourceDocument document) =>
        document.Blocks.Take(40).Select(TextOf).OfType<string>().SelectMany(text => text.Split('\n'));

    private void Take(SourceBlock block)
    {
        switch (block)
        {
            case SourceHeading heading: Take(heading); break;
            case SourceTable table: Take(table); break;
            case SourceParagraph paragraph: TakeProse(paragraph.Place, paragraph.Text, null); break;
            case SourceListItem item: TakeProse(item.Place, item.Text, item); break;
            case SourceFootnote: account.Count(LineKind.Footnote); break;
        }
    }

    private void Take(SourceHeading heading)
    {
        var text = CellText.Tidy(Plain(heading.Text));
        if (text.Length == 0) return;
        if (NumberedAction.In(text, underActions: false) is { } begins)
        {
            account.Count(LineKind.ActionHeading);
            Begin(begins.Number, begins.Rest, heading.Text, heading.Place, heading.Level);
            return;
        }
        account.Count(text == title ? LineKind.Title : LineKind.ChapterHeading);
        headings.RemoveAll(above => above.Level >= heading.Level);
        headings.Add((heading.Level, text));
        if (action is not null && heading.Level <= actionLevel) action = null;
    }

    private void Take(SourceTable table)
    {
        if (table.Rows.Count == 0) return;
        if (PlanTable.Of(table, reading.Columns) is not { } plan)
        {
            if (isOwn)
            {
                account.Count(LineKind.FrontMatter, table.Rows.Count);
                return;
            }
            var unknown = PlanTable.NotUnderstood(table);
            tables.Add(unknown.Described());
            account.Count(LineKind.NotUnderstood, table.Rows.Count);
            account.Remark(table.Rows[unknown.HeaderRow], $"A table of {table.Rows.Count} rows whose columns were not understood: no column says what the actions are");
            return;
        }
        tables.Add(plan.Described());
        if (plan.HoldsActions)
        {
            if (ChapterAt(table) is { } chapter) chapters.Open(chapter);
            action = null;
        }
        rows.Read(plan, action);
    }

    // A workbook with a sheet for each chapter names them on the sheets; elsewhere the nearest heading does.
    private string? ChapterAt(SourceTable table) =>
        headings.Count > 0 ? headings[^1].Text : sheets > 1 && table.Caption is { Length: > 0 } caption ? caption : table.Caption is null || sheets <= 1 ? null : table.Caption;

    private void TakeProse(SourcePlace place, SourceCell cell, SourceListItem? item)
    {
        var text = Plain(cell);
        if (text.Length == 0) return;
        var overActions = numbersAlone && headings.Count > 0 && NumberedAction.IsOverActions(headings[^1].Text);
        var numbered = item?.Number is { } number && overActions && char.IsDigit(number[0]) ? new NumberedAction(number, text) : NumberedAction.In(text, overActions);
        if (numbered is { Rest.Length: > 0 } || (numbered is not null && item is null))
        {
            account.Count(LineKind.ActionRow);
            Begin(numbered.Number, numbered.Rest, cell, place, headings.Count > 0 ? headings[^1].Level + 1 : 9);
        }
        else if (action is { Text.Length: 0, Components.Count: 0 } && item is null)
        {
            account.Count(LineKind.ActionRow);
            Word(text, cell);
        }
        else if (action is not null && Milestone(text, item))
            account.Count(LineKind.ActionRow);
        else
            account.Count(LineKind.ChapterText);
    }

    private void Begin(string number, string rest, SourceCell cell, SourcePlace place, int level)
    {
        if (headings.LastOrDefault(heading => heading.Level < level && heading.Text != title) is { Text: { } chapter }) chapters.Open(chapter);
        (action, actionLevel) = (chapters.Add(number, place), level);
        if (rest.Length > 0) Word(rest, cell);
    }

    private void Word(string text, SourceCell cell)
    {
        action!.Text = CellText.Tidy(text);
        action.SourceText = cell.Source;
        action.Components.AddRange(CellText.Read(cell.Content).Components);
        action.Footnotes.AddRange(footnotes.Of([cell], action.Place));
        if (ProseFacts.Who(text, reading.Names) is { } who) action.Leads.Add(new(who, who));
        if (ProseFacts.When(text, reading.Promises) is { } when) action.Promised.Add(new(when, when));
    }

    // What stands below an action and belongs to it: who leads it, when it is due, and the bullets that its words announce.
    private bool Milestone(string text, SourceListItem? item)
    {
        if (ProseFacts.Labelled(text) is var (isLead, value))
        {
            (isLead ? action!.Leads : action!.Promised).Add(new(value, value));
            return true;
        }
        if (item is null || !action!.Text.EndsWith(':')) return false;
        action.Components.Add(CellText.Tidy(text));
        return true;
    }

    private void RemarkOnNames(IReadOnlyList<ChapterDraft> drafted)
    {
        var actions = drafted.SelectMany(chapter => chapter.Actions).ToList();
        foreach (var unknown in actions.SelectMany(each => each.Leads.Where(lead => lead.Body.Length == 0).Select(lead => (lead.Named, each))).GroupBy(each => LeadNames.Key(each.Named)))
        {
            var (named, first) = unknown.First();
            var count = unknown.DistinctBy(each => each.each.Ref).Count();
            account.Remark(new(first.Line, first.Part), named, $"No body is known as “{named}” ({(count == 1 ? first.Ref : $"{count} actions")})");
        }
        RemarkOn(actions.Where(each => each.Leads.Count == 0), "has no lead", "have no lead");
        RemarkOn(actions.Where(each => string.IsNullOrWhiteSpace(each.Promised.Text)), "has no delivery date", "have no delivery date");
    }

    private void RemarkOn(IEnumerable<ActionDraft> which, string one, string several)
    {
        var found = which.ToList();
        if (found.Count > 3)
            account.Remark(new(found[0].Line, found[0].Part), string.Join(", ", found.Take(50).Select(each => each.Ref)), $"{found.Count} actions {several}");
        else
            foreach (var each in found) account.Remark(new(each.Line, each.Part), each.Text, $"{each.Ref} {one}");
    }

    private static string? TextOf(SourceBlock block) => block switch
    {
        SourceHeading heading => Plain(heading.Text),
        SourceParagraph paragraph => Plain(paragraph.Text),
        SourceListItem item => Plain(item.Text),
        _ => null,
    };

    private static string Plain(SourceCell cell)
    {
        var said = CellText.Read(cell.Content);
        return string.Join('\n', said.Blocks.Concat(said.Components));
    }

    private static string? Tidied(string? text) => text is null || CellText.Tidy(text) is not { Length: > 0 } tidy ? null : tidy.Length <= 300 ? tidy : tidy[..300];
}
