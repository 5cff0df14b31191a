using Concord.Data;
using Concord.Places;
using Concord.Plans.Domain;
using Concord.Plans.Importing;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Promises;
using Concord.Shared.Transparency;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Demonstration;

/// <summary>The published plan's 74 actions in our own words; leads and delivery wording are the plan's.</summary>
public sealed class LoadDemonstrationPlan(ConcordDb db, BodyNames bodies, AreaRegister areas, PromiseRules rules, Audit audit, PublicLog log, TimeProvider clock)
{
    public const string Slug = "icap";

    private static readonly PartialDate Published = PartialDate.Parse("2019-02");

    private sealed record PlanFile(string Code, string Title, string Publisher, string Published, IReadOnlyList<string> Nations, string Summary, string DemonstrationNote, IReadOnlyList<ChapterFile> Chapters);

    private sealed record ChapterFile(int Number, string Title, string Summary, IReadOnlyList<ActionFile> Actions);

    private sealed record ActionFile(string Ref, string Text, string Lead, string Promised, IReadOnlyList<string>? PromisedParts, string Kind, IReadOnlyList<string> Components,
        string DoneMeans, TargetFile? Target, IReadOnlyList<string> Places, string Status, string StatusNote, DateOnly StatusOn, string? ReviewCadence, string? WouldStop);

    private sealed record TargetFile(long Figure, string Unit);

    public async Task RunAsync(CancellationToken cancel = default)
    {
        var file = Shipped.Read<PlanFile>("Plans.Demonstration.integrated-communities.json");
        if (await db.Plans.AnyAsync(plan => plan.Code == file.Code, cancel)) return;
        var (names, ids) = await bodies.AllAsync(Published, cancel);
        var places = (await areas.AllAsync(cancel)).ToDictionary(area => area.Code, area => area.Id, StringComparer.Ordinal);
        var plan = new Plan(file.Code, file.Title, file.Publisher, file.Published, string.Join(", ", file.Nations), "", "")
        {
            Summary = file.Summary, DemonstrationNote = file.DemonstrationNote, AddedAt = clock.UtcNow(),
        };
        foreach (var chapterFile in file.Chapters)
        {
            var chapter = plan.AddChapter(chapterFile.Number, chapterFile.Title, chapterFile.Summary);
            foreach (var fact in chapterFile.Actions) Add(chapter, fact, names, ids, places);
        }
        db.Plans.Add(plan);
        log.RecordPlan(plan, 1, plan.Id, file.Chapters.SelectMany(chapter => chapter.Actions).Select(AsPublished));
        audit.Record(Actor.Service, "Loaded the demonstration plan", "plan", plan.Id, file.Code);
        await db.SaveChangesAsync(cancel);
    }

    private static PlanAction.AsPublished AsPublished(ActionFile fact) => new(fact.Ref, null, fact.Text, fact.Text, fact.Lead, fact.Promised);

    private void Add(Chapter chapter, ActionFile fact, LeadNames names, IReadOnlyDictionary<string, Guid> ids, Dictionary<string, Guid> places)
    {
        var action = chapter.AddAction(AsPublished(fact));
        action.SetPromise(PromiseReader.Read(string.Join('\n', fact.PromisedParts ?? [fact.Promised]), new(Published, rules)));
        action.SetTarget(fact.Target?.Figure, fact.Target?.Unit);
        foreach (var component in fact.Components) action.AddComponent(component);
        foreach (var lead in LeadReading.Read(fact.Lead, names))
            action.AddLead(ids.TryGetValue(lead.Body, out var body) ? body : null, lead.Role, lead.Named, from: null);
        action.Edit(fact.Text, Enum.Parse<ActionKind>(fact.Kind.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true), fact.DoneMeans);
        action.SetOngoing(ReviewCadences.Of(fact.ReviewCadence ?? ""), fact.WouldStop ?? "");
        action.Remember("Added", "Part of the demonstration", "", fact.Text, Actor.Service, clock.UtcNow());
        var status = Enum.GetValues<ActionStatus>().Single(each => string.Equals(each.InWords(), fact.Status, StringComparison.OrdinalIgnoreCase));
        action.Report(status, fact.StatusNote, fact.StatusOn);
        action.Remember("Reported", fact.StatusNote, ActionStatus.NotReported.InWords(), status.InWords(), Actor.Service, clock.UtcNow());
        foreach (var code in fact.Places) db.ActionPlaces.Add(new ActionPlace { ActionId = action.Id, AreaId = places[code] });
    }
}
