using System.Globalization;
using Concord.Data;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Promises;

namespace Concord.Plans.Domain;

/// <summary>One promise of the plan: as it was published, kept for ever, and as it stands now.</summary>
public sealed class PlanAction : IVersioned
{
    public const int LongestText = 10_000;
    public const int LongestUnit = 200;
    public const int LongestRef = 40;
    public const int LongestSlug = 20;

    private readonly List<ActionComponent> components = [];
    private readonly List<ActionLead> leads = [];
    private readonly List<ActionChange> changes = [];
    private readonly List<Milestone> milestones = [];
    private readonly List<ActionIndicator> indicators = [];
    private List<Milestone> replaced = [];
    private Dictionary<Guid, string> agreed = [];

    private PlanAction() { }

    /// <summary>What the document says. The three cells are kept byte for byte.</summary>
    public sealed record AsPublished(string Ref, int? Line, string Text, string SourceText, string SourceLead, string SourcePromised);

    internal PlanAction(Chapter chapter, int number, AsPublished published)
    {
        (PlanId, ChapterId, Number, Place) = (chapter.PlanId, chapter.Id, number, ((long)chapter.Number << 32) + number);
        (Ref, SourceLine, PublishedText, TextNow) = (published.Ref, published.Line, published.Text, published.Text);
        (SourceText, SourceLead, SourcePromised) = (published.SourceText, published.SourceLead, published.SourcePromised);
        PublishedHash = Fingerprint(published);
        Slug = string.Create(CultureInfo.InvariantCulture, $"{chapter.Number}.{number:00}");
    }

    // Made by a change: it stands beside the action that it came from, and has no cells of a document.
    private PlanAction(PlanAction from, string ending, string text, string origin)
    {
        (PlanId, ChapterId, Number, Place, Kind) = (from.PlanId, from.ChapterId, from.Number, from.Place, from.Kind);
        (Ref, Slug, TextNow, Origin, PlanVersion) = (from.Ref + ending, from.Slug + ending, text.Trim(), origin, 0);
        PublishedHash = Fingerprint(new(Ref, null, "", "", "", ""));
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PlanId { get; private set; }
    public Guid ChapterId { get; private set; }
    public int Number { get; private set; }

    /// <summary>The chapter’s number, then its own: what the plan’s order goes by, and the slug where a change made two of one.</summary>
    public long Place { get; private set; }
    public string Ref { get; private set; } = "";
    public string Slug { get; private set; } = "";
    public int? SourceLine { get; private set; }
    public string SourceText { get; private set; } = "";
    public string SourceLead { get; private set; } = "";
    public string SourcePromised { get; private set; } = "";
    public string PublishedText { get; private set; } = "";
    public string PublishedHash { get; private set; } = "";
    public string TextNow { get; private set; } = "";

    /// <summary>All that the delivery wording says, as one; what is due one by one are the milestones.</summary>
    public Promise Promise { get; private set; } = Promise.None;

    /// <summary>The newest version of the plan that has this action; 0 where none has it, since a change made it.</summary>
    public int PlanVersion { get; set; } = 1;

    /// <summary>What it came from, where a change made it: "split from ICAP-2.07".</summary>
    public string Origin { get; private set; } = "";
    public IReadOnlyList<InLanguage> OtherLanguages { get; set; } = [];
    public IReadOnlyList<Beside> Beside { get; set; } = [];
    public IReadOnlyList<Footnote> Footnotes { get; set; } = [];
    public ActionKind Kind { get; private set; }
    public string DoneMeans { get; private set; } = "";
    public long? TargetFigure { get; set; }
    public string? TargetUnit { get; set; }

    /// <summary>"1,560 young people"; empty where there is no figure.</summary>
    public string TargetInWords => TargetFigure is { } figure ? string.Create(CultureInfo.InvariantCulture, $"{figure:N0} {TargetUnit}") : "";

    /// <summary>How often it is reviewed, and what would stop it: what goes on needs both, since no day ends it.</summary>
    public ReviewCadence? ReviewCadence { get; private set; }
    public string WouldStop { get; private set; } = "";

    /// <summary>What somebody judged instead of what the words say, and why.</summary>
    public bool? SaidMeasurable { get; private set; }
    public string SaidMeasurableWhy { get; private set; } = "";
    public ActionStatus Status { get; private set; }
    public string StatusNote { get; private set; } = "";
    public DateOnly? StatusOn { get; private set; }
    public Guid Version { get; set; }
    public IReadOnlyList<ActionComponent> Components => components;
    public IReadOnlyList<ActionLead> Leads => leads;
    public IReadOnlyList<ActionChange> Changes => changes;
    public IReadOnlyList<Milestone> Milestones => milestones;
    public IReadOnlyList<ActionIndicator> Indicators => indicators;

    public bool IsPublished => PlanVersion > 0;

    /// <summary>It has no end of its own: by its kind, as reported, or in the words of the plan.</summary>
    public bool IsOngoing => Kind == ActionKind.OngoingSupport || Status == ActionStatus.OngoingActive || Promise.Kind == PromiseKind.Ongoing || milestones.Exists(milestone => milestone.Promise.Kind == PromiseKind.Ongoing);

    /// <summary>It is kept on record, and no longer promised as it was.</summary>
    public bool IsEnded => Status is ActionStatus.Superseded or ActionStatus.Withdrawn;

    public ActionLead? Accountable => leads.Find(lead => lead.To is null && lead.Role == LeadRole.Accountable);

    /// <summary>The words that stand for it where the plan's words are given.</summary>
    public string TextInPlan => IsPublished ? PublishedText : TextNow;

    public string LeadInPlan => IsPublished ? SourceLead : string.Join(" / ", leads.Where(lead => lead.To is null).OrderBy(lead => lead.Role).ThenBy(lead => lead.Order).Select(lead => lead.Named));

    private static string Fingerprint(AsPublished cells) => Audit.Fingerprint($"{cells.SourceText}\t{cells.SourceLead}\t{cells.SourcePromised}");

    public void AddComponent(string text) => components.Add(new ActionComponent(components.Count + 1, text));

    /// <summary>The plan was published again with other cells. Words that were edited since stay as edited.</summary>
    /// <param name="agreed">The wording of the baseline in force, by milestone: it holds until the plan promises something else.</param>
    public void Republish(AsPublished published, IReadOnlyDictionary<Guid, string> agreed)
    {
        if (TextNow == PublishedText) TextNow = published.Text;
        (SourceLine, PublishedText) = (published.Line, published.Text);
        (SourceText, SourceLead, SourcePromised) = (published.SourceText, published.SourceLead, published.SourcePromised);
        PublishedHash = Fingerprint(published);
        components.Clear();
        (replaced, this.agreed) = ([.. milestones], agreed.ToDictionary());
        milestones.Clear();
        indicators.Clear();
    }

    /// <summary>A cell that promises several things gives a milestone for each; any other gives one, which is the action itself.</summary>
    public void SetPromise(PromisedDate read)
    {
        Promise = Promise.Of(read);
        milestones.Clear();
        if (read.Parts.Count > 1)
            milestones.AddRange(read.Parts.Select((part, at) => Stated(new(at + 1, isWhole: false, reference: null, part.What ?? "", Promise.Of(part)) { FromCell = true })));
        else
            milestones.Add(Stated(new(1, isWhole: true, reference: null, "", Promise)));
    }

    // A milestone that a new version still has is the same one, with its baseline and all that was forecast for it.
    private Milestone Stated(Milestone anew)
    {
        var same = replaced.Find(each => each.IsSameAs(anew) && (each.Promise.Text == anew.Promise.Text || !agreed.ContainsKey(each.Id)));
        same?.Restate(anew);
        return same ?? anew;
    }

    /// <summary>A milestone that the document lists takes the place of those that its delivery cell gave.</summary>
    public Milestone AddMilestone(string? reference, string text, Promise promise)
    {
        milestones.RemoveAll(each => each.IsWhole || each.FromCell);
        var milestone = Stated(new(milestones.Count + 1, isWhole: false, reference, text, promise));
        milestones.Add(milestone);
        return milestone;
    }

    public ActionIndicator AddIndicator(Milestone? milestone, string? reference, string text, Promise promise)
    {
        var indicator = new ActionIndicator(indicators.Count + 1, milestone?.Id, reference, text, promise);
        indicators.Add(indicator);
        return indicator;
    }

    public ActionLead AddLead(Guid? bodyId, LeadRole role, string named, DateOnly? from)
    {
        var lead = new ActionLead(bodyId, role, named, leads.Count + 1, from);
        leads.Add(lead);
        return lead;
    }

    public ActionChange Remember(string did, string reason, string before, string after, Actor actor, DateTime at)
    {
        var change = new ActionChange(changes.Count + 1, did, reason, before, after, actor, at);
        changes.Add(change);
        return change;
    }

    /// <summary>Sets the words, kind and completion test of the day. The published words stay beside them.</summary>
    public bool Edit(string text, ActionKind kind, string doneMeans)
    {
        text = text.Trim();
        doneMeans = doneMeans.Trim();
        RuleBroken.If(text.Length == 0, "Enter the text of the action", "text");
        RuleBroken.If(text.Length > LongestText, $"The text must be {LongestText:N0} characters or fewer", "text");
        RuleBroken.If(doneMeans.Length > LongestText, $"The completion test must be {LongestText:N0} characters or fewer", "doneMeans");
        if (text == TextNow && kind == Kind && doneMeans == DoneMeans) return false;
        (TextNow, Kind, DoneMeans) = (text, kind, doneMeans);
        return true;
    }

    /// <summary>Sets the figure of the completion test: so many of what. Neither stands without the other.</summary>
    public bool SetTarget(long? figure, string? unit)
    {
        unit = string.IsNullOrWhiteSpace(unit) ? null : unit.Trim();
        GuardTarget(figure, unit);
        if (figure == TargetFigure && unit == TargetUnit) return false;
        (TargetFigure, TargetUnit) = (figure, unit);
        return true;
    }

    internal static void GuardTarget(long? figure, string? unit)
    {
        RuleBroken.If(figure < 0, "The figure must be 0 or more", "targetFigure");
        RuleBroken.If(figure is not null && unit is null, "Say what is counted", "targetUnit");
        RuleBroken.If(figure is null && unit is not null, "Enter the figure, or leave what is counted empty", "targetFigure");
        RuleBroken.If(unit?.Length > LongestUnit, $"What is counted must be {LongestUnit} characters or fewer", "targetUnit");
    }

    /// <summary>Sets how often it is reviewed and what would stop it; empty where nobody has said.</summary>
    public bool SetOngoing(ReviewCadence? cadence, string wouldStop)
    {
        wouldStop = wouldStop.Trim();
        RuleBroken.If(wouldStop.Length > LongestText, $"What would stop it must be {LongestText:N0} characters or fewer", "wouldStop");
        if (cadence == ReviewCadence && wouldStop == WouldStop) return false;
        (ReviewCadence, WouldStop) = (cadence, wouldStop);
        return true;
    }

    /// <summary>Says, against the words or with them, whether it can be measured; with null the words decide again.</summary>
    public bool JudgeMeasurable(bool? measurable, string why)
    {
        RuleBroken.If(why.Length > 1000, "The reason must be 1,000 characters or fewer", "reason");
        if (measurable == SaidMeasurable) return false;
        (SaidMeasurable, SaidMeasurableWhy) = (measurable, measurable is null ? "" : why.Trim());
        return true;
    }

    public void Report(ActionStatus status, string note, DateOnly on)
    {
        RuleBroken.If(IsEnded, $"{Ref} is {Status.InWords().ToLowerInvariant()}: report on what came of it", "status");
        RuleBroken.If(status is ActionStatus.Superseded or ActionStatus.Withdrawn, "An action is superseded or withdrawn by a change: propose one", "status");
        RuleBroken.If(status == ActionStatus.NotReported && Status != ActionStatus.NotReported, "An action that was reported on stays reported: choose where it stands", "status");
        RuleBroken.If(status == ActionStatus.Complete && DoneMeans.Length == 0, "Say what done means before the action is complete: add its completion test first", "status");
        RuleBroken.If(note.Trim().Length == 0, "Say, for the public, how you know", "note");
        RuleBroken.If(note.Length > 1000, "The note must be 1,000 characters or fewer", "note");
        (Status, StatusNote, StatusOn) = (status, note.Trim(), on);
    }

    /// <summary>One body is accountable at a time: the one before becomes joint.</summary>
    public ActionLead? SetLead(Guid bodyId, string name, string named, LeadRole role, DateOnly today)
    {
        RuleBroken.If(role == LeadRole.AllDepartments, "Choose accountable, joint or contributor", "role");
        var held = leads.Find(lead => lead.To is null && lead.BodyId == bodyId);
        RuleBroken.If(held is { Role: LeadRole.Accountable } && role != LeadRole.Accountable, $"{name} is accountable: make another body accountable first", "role");
        if (role == LeadRole.Accountable)
            foreach (var other in leads.Where(lead => lead.To is null && lead.Role == LeadRole.Accountable)) other.Role = LeadRole.Joint;
        if (held is null) return AddLead(bodyId, role, named, today);
        held.Role = role;
        return null;
    }

    /// <summary>A body's place among the leads goes to the one that follows it, which keeps its own place where that is the higher.</summary>
    public ActionLead? PassLead(Guid from, Guid to, string named, DateOnly on)
    {
        var held = leads.Find(lead => lead.To is null && lead.BodyId == from);
        RuleBroken.If(held is null, $"{Ref} is not led by this body any more");
        held.To = on;
        var other = leads.Find(lead => lead.To is null && lead.BodyId == to);
        if (other is null) return AddLead(to, held.Role, named, on);
        if (held.Role < other.Role) other.Role = held.Role;
        return null;
    }

    /// <summary>A new action that came of this one, led as this one is.</summary>
    public PlanAction Continue(string ending, string text, string doneMeans, string origin, PromisedDate promised, DateOnly on)
    {
        var made = new PlanAction(this, ending, text, origin);
        made.SetPromise(promised);
        made.Edit(text, Kind, doneMeans);
        foreach (var lead in leads.Where(lead => lead.To is null)) made.AddLead(lead.BodyId, lead.Role, lead.Named, on);
        return made;
    }

    /// <summary>It is superseded or withdrawn.</summary>
    public void End(ActionStatus status, string note, DateOnly on)
    {
        RuleBroken.If(IsEnded, $"{Ref} is {Status.InWords().ToLowerInvariant()} already");
        (Status, StatusNote, StatusOn) = (status, note, on);
    }

    public void EndLead(Guid bodyId, string name, DateOnly today)
    {
        var lead = leads.Find(lead => lead.To is null && lead.BodyId == bodyId);
        RuleBroken.If(lead is null, $"{name} does not lead this action", "bodyId");
        RuleBroken.If(lead.Role == LeadRole.Accountable, $"{name} is accountable: make another body accountable first", "bodyId");
        lead.To = today;
    }
}
