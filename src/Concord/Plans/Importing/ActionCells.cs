namespace Concord.Plans.Importing;

/// <summary>Three cells and where they stand become an action, whatever kind of file they came from.</summary>
internal static class ActionCells
{
    public static ActionDraft Read(
        string reference, int line, SourceCell text, SourceCell lead, SourceCell promised, DraftReading reading, Footnotes footnotes, Action<string> remark)
    {
        var said = CellText.Read(text.Content);
        var leads = LeadReading.Read(lead.Content, reading.Names);
        var unknown = leads.Where(each => each.Body.Length == 0).Select(each => each.Named).ToList();
        var marks = said.Marks.Concat(FootnoteMarks.In(lead.Content)).Concat(FootnoteMarks.In(promised.Content));

        if (lead.IsEmpty)
            remark($"{reference} has no lead");
        else if (unknown.Count > 0)
            remark($"{reference}: no body is known as {string.Join(" or ", unknown.Select(name => $"“{name}”"))}");
        else if (leads.Count == 0)
            remark($"{reference}: its lead names nobody");
        if (promised.IsEmpty)
            remark($"{reference} has no delivery date");

        var (plain, components) = TextAndComponents(said);
        return new(
            reference, line + 1, plain, text.Source, lead.Source, promised.Source, leads, components,
            [.. marks.Distinct().Select(mark => footnotes.For(mark, line)).OfType<FootnoteDraft>()])
        {
            Promised = reading.Promise(CellText.Read(promised.Content)),
        };
    }

    // A cell that is nothing but bullets still needs words of its own; a single bullet is only the way it is printed.
    private static (string Text, IReadOnlyList<string> Components) TextAndComponents(CellText said) => (said.Blocks, said.Components) switch
    {
        ({ Count: > 0 } blocks, var components) => (string.Join(' ', blocks), components),
        (_, { Count: 1 } only) => (only[0], []),
        (_, var components) => (string.Join("; ", components), components),
    };
}
