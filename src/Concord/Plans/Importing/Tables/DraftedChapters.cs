using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Plans.Domain;
using Concord.Plans.Importing.Documents;
using Concord.Shared.Promises;

namespace Concord.Plans.Importing.Tables;

/// <summary>The draft while it grows: chapters hold actions, actions hold milestones, and both hold indicators.</summary>
internal sealed partial class DraftedChapters(string code)
{
    private readonly List<DraftedChapter> chapters = [];
    private readonly HashSet<string> references = new(StringComparer.OrdinalIgnoreCase);

    public DraftedChapter? Current { get; private set; }

    /// <summary>A title met before is the same chapter again: a table may list a chapter's actions in several places.</summary>
    public void Open(string title, int? number = null)
    {
        if (number is null && Numbered().Match(title) is { Success: true } own)
            (number, title) = (int.Parse(own.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), own.Groups["title"].Value);
        Current = chapters.Find(chapter => string.Equals(chapter.Title, title, StringComparison.OrdinalIgnoreCase));
        if (Current is null) chapters.Add(Current = new(title, number));
    }

    public DraftedAction Add(string? own, SourcePlace place)
    {
        if (Current is null) Open("Actions");
        var action = new DraftedAction(own, place);
        Current!.Actions.Add(action);
        return action;
    }

    public IReadOnlyList<ChapterDraft> Finish(DraftReading reading)
    {
        var filled = chapters.Where(chapter => chapter.Actions.Count > 0).ToList();
        var numbered = filled.TrueForAll(chapter => chapter.Number is not null) && filled.DistinctBy(chapter => chapter.Number).Count() == filled.Count;
        return [.. filled.Select((chapter, at) => (Number: numbered ? chapter.Number!.Value : at + 1, chapter))
            .OrderBy(each => each.Number)
            .Select(each => new ChapterDraft(each.Number, each.chapter.Title,
                [.. each.chapter.Actions.Select((action, row) => action.Finish(ReferenceOf(action, each.Number, row + 1), reading))]))];
    }

    // A document's own numbers are what people quote, so they are kept where each is used once.
    private string ReferenceOf(DraftedAction action, int chapter, int number)
    {
        var own = action.Own?.Replace(' ', '-');
        if (own is not null && OfAnotherPlan().Match(own) is { Success: true } other) own = other.Groups["own"].Value;
        if (own is { Length: <= 25 })
        {
            var whole = own.StartsWith($"{code}-", StringComparison.OrdinalIgnoreCase) ? own : $"{code}-{own}";
            if (references.Add(whole)) return whole;
        }
        for (var reference = $"{code}-{chapter}.{number:00}"; ; reference += "a")
            if (references.Add(reference)) return reference;
    }

    // "ICAP-2.07" in a plan that is to have another code is its 2.07.
    [GeneratedRegex(@"^[A-Z0-9]{2,12}-(?<own>[0-9]{1,3}\.[0-9]{1,4})$", RegexOptions.NonBacktracking)]
    private static partial Regex OfAnotherPlan();

    [GeneratedRegex(@"^(?:chapter\s+)?(?<n>[0-9]{1,2})[.:)]\s+(?<title>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();
}

internal sealed class DraftedChapter(string title, int? number)
{
    public string Title { get; } = title;
    public int? Number { get; } = number;
    public List<DraftedAction> Actions { get; } = [];
}

internal sealed class DraftedAction(string? own, SourcePlace place)
{
    public string? Own { get; } = own;
    public string Text { get; set; } = "";
    public string SourceText { get; set; } = "";
    public List<string> Components { get; } = [];
    public List<SourceCell> Leads { get; } = [];
    public List<SourceCell> Contributors { get; } = [];
    public List<SourceCell> Promised { get; } = [];
    public List<InLanguage> OtherLanguages { get; } = [];
    public List<Beside> Beside { get; } = [];
    public List<DraftedMilestone> Milestones { get; } = [];
    public List<IndicatorDraft> Indicators { get; } = [];
    public List<FootnoteDraft> Footnotes { get; } = [];
    public ActionKind? Kind { get; set; }
    public string DoneMeans { get; set; } = "";
    public long? TargetFigure { get; set; }
    public string? TargetUnit { get; set; }
    public ReviewCadence? ReviewCadence { get; set; }
    public string WouldStop { get; set; } = "";
    public SourcePlace Place => place;

    public ActionDraft Finish(string reference, DraftReading reading)
    {
        var promised = Promised.Count > 0 ? Promised : [.. Milestones.SelectMany(milestone => milestone.Promised)];
        var leads = LeadsOf(reading);
        var (read, milestones) = (Read(promised, reading), Milestones.Select(milestone => milestone.Finish(reading)).ToList());
        // Concord writes out the promises of a cell as milestones; read back, they are that cell's again.
        if (Promised.Count > 0 && milestones.Count > 0 && milestones.TrueForAll(each => each is { Ref: null, Indicators.Count: 0, Slipped.Count: 0 })
            && milestones.Select(each => (each.Text, each.Promised.Text)).SequenceEqual(read.Parts.Where(part => part.What is { Length: > 0 }).Select(part => (part.What!, part.Text)))) milestones.Clear();
        return new(reference, place.Line, Text.Length > 0 ? Text : string.Join("; ", Components), SourceText, Joined(Leads.Count > 0 ? Leads : [.. Milestones.Select(milestone => milestone.Lead)]), Joined(promised),
            leads, Text.Length > 0 ? Components : [], Footnotes)
        {
            Part = place.Part, Promised = read, OtherLanguages = OtherLanguages, Beside = Beside, Indicators = Indicators,
            Milestones = milestones,
            Kind = Kind, DoneMeans = DoneMeans, TargetFigure = TargetFigure, TargetUnit = TargetUnit, ReviewCadence = ReviewCadence, WouldStop = WouldStop,
        };
    }

    // Milestones that several bodies answer for name nobody who answers for the whole.
    private List<LeadDraft> LeadsOf(DraftReading reading)
    {
        var found = Leads.Where(cell => !cell.IsEmpty).DistinctBy(cell => cell.Content).SelectMany(cell => LeadReading.Read(cell.Content, reading.Names)).ToList();
        if (found.Count == 0)
        {
            found = [.. Milestones.Select(milestone => milestone.Lead).Where(cell => !cell.IsEmpty).DistinctBy(cell => cell.Content).SelectMany(cell => LeadReading.Read(cell.Content, reading.Names))];
            if (found.Count(lead => lead.Role == LeadRole.Accountable) > 1) found = [.. found.Select(lead => lead.Role == LeadRole.Accountable ? lead with { Role = LeadRole.Joint } : lead)];
        }
        var first = found.FindIndex(lead => lead.Role == LeadRole.Accountable);
        found = [.. found.Select((lead, at) => lead.Role == LeadRole.Accountable && at != first ? lead with { Role = LeadRole.Joint } : lead)];
        found.AddRange(Contributors.Where(cell => !cell.IsEmpty).SelectMany(cell => LeadReading.Read(cell.Content, reading.Names))
            .Select(lead => lead.Role == LeadRole.AllDepartments ? lead : lead with { Role = LeadRole.Contributor }));
        return [.. found.DistinctBy(lead => (lead.Body, lead.Body.Length == 0 ? lead.Named : ""))];
    }

    internal static string Joined(IEnumerable<SourceCell> cells) =>
        string.Join('\n', cells.Where(cell => !cell.IsEmpty).Select(cell => cell.Source).Distinct(StringComparer.Ordinal));

    internal static PromisedDate Read(IEnumerable<SourceCell> cells, DraftReading reading) => reading.Promise(string.Join('\n',
        cells.Where(cell => !cell.IsEmpty).Select(cell => CellText.Read(cell.Content)).SelectMany(said => said.Blocks.Concat(said.Components)).Distinct(StringComparer.Ordinal)));
}

internal sealed class DraftedMilestone(string? reference, int line, string text, string source)
{
    public string? Ref { get; } = reference;
    public string Text { get; } = text;
    public SourceCell Lead { get; set; } = new("", "");
    public List<SourceCell> Promised { get; } = [];
    public List<string> Slipped { get; } = [];
    public List<InLanguage> OtherLanguages { get; } = [];
    public List<IndicatorDraft> Indicators { get; } = [];

    public MilestoneDraft Finish(DraftReading reading) => new(Ref, line, Text, source, DraftedAction.Read(Promised, reading))
    {
        Led = CellText.Tidy(string.Join(' ', CellText.Read(Lead.Content).Blocks)), Slipped = Slipped, OtherLanguages = OtherLanguages, Indicators = Indicators,
    };
}
