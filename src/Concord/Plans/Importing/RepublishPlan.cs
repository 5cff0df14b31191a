using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans.Comparing;
using Concord.Plans.Domain;
using Concord.Plans.Editing;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Transparency;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Importing;

/// <summary>
/// A plan is published again: what is new is added, what changed is set beside what it said before, and what was left
/// out stays, marked as left out. The versions before are kept whole, and words that were edited since stay as edited.
/// </summary>
public sealed class RepublishPlan(ConcordDb db, Access access, ImportPlan import, ReadPlan read, PublishedActions published, NameBody bodies, PreElectionHold hold, Audit audit, PublicLog log, TimeProvider clock)
{
    private const int Batch = 250;

    public sealed record Request(Guid SourceId, string PlanSlug, string Published)
    {
        public NamesMeant Names { get; init; } = NamesMeant.Nothing;

        /// <summary>Why it is published within a pre-election period; empty where there is none.</summary>
        public string Exception { get; init; } = "";
    }

    public sealed record Reading(Plan Plan, PlanDraft Draft, IReadOnlyList<ComparedPair> Pairs, IReadOnlyDictionary<string, Guid> Bodies)
    {
        /// <summary>Dates that changes agreed on and that would fall away.</summary>
        public IReadOnlyList<LostBaselines.Line> Lost { get; init; } = [];

        public int Count(Difference difference) => Pairs.Count(pair => pair.Difference == difference);
    }

    /// <summary>What would change; nothing is saved.</summary>
    public async Task<Reading> CompareAsync(Guid sourceId, string planSlug, string? publishedOn, Actor actor, CancellationToken cancel = default)
    {
        var source = await import.FindUploadAsync(sourceId, actor, cancel);
        var plan = (await db.Plans.Include(row => row.Chapters).SingleOrDefaultAsync(row => row.Slug == planSlug, cancel)).OrNotFound("such plan");
        var (draft, _, known) = await read.RunAsync(source.File, source.Bytes, new PlanReadOptions(plan.Title, plan.Code, publishedOn), cancel: cancel);
        // What a change made is published when a version has it, and is not left out by one that has not.
        var made = await published.MadeAsync(plan.Id, cancel);
        var refs = made.Select(action => action.Ref).ToHashSet(StringComparer.Ordinal);
        var pairs = PlanComparison.Between([.. await published.NewestAsync(plan.Id, cancel), .. made], PublishedActions.Of(draft));
        return new(plan, draft, [.. pairs.Where(pair => pair.After is not null || !refs.Contains(pair.Before!.Ref))], known) { Lost = await db.LostBaselinesAsync(plan.Id, pairs, draft, cancel) };
    }

    /// <summary>Refuses what cannot be published, before any of it is saved.</summary>
    public async Task CheckAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.EditAction, [Scope.Programme], cancel);
        RuleBroken.If(string.IsNullOrWhiteSpace(request.Published), "Say when this version was published, such as May 2020", "published");
        RuleBroken.If(request.Published.Length > 60, "The date must be 60 characters or fewer", "published");
        await hold.PassAsync([], request.Exception, cancel);
    }

    public async Task<Reading> RunAsync(Request request, Actor actor, IProgress<int>? saved = null, CancellationToken cancel = default)
    {
        await CheckAsync(request, actor, cancel);
        var reading = await CompareAsync(request.SourceId, request.PlanSlug, request.Published, actor, cancel);
        var (plan, draft, pairs) = (reading.Plan, reading.Draft, reading.Pairs);
        RuleBroken.If(draft.Chapters.Count == 0, "No action was read from this document. Say what its columns are first");
        RuleBroken.If(draft.Source.Sha256 == plan.SourceSha256, "This is the very document that the plan was read from: there is nothing new in it");
        // An action that was left out before and is there again is the same action, with its history.
        var back = PlanComparison.Between(await published.LeftOutAsync(plan.Id, cancel), [.. pairs.Where(pair => pair.Before is null).Select(pair => pair.After!)])
            .Where(pair => pair is { Before: not null, After: not null }).ToDictionary(pair => pair.After!.Ref);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var bodyOf = await request.Names.ResolveAsync(reading.Bodies, bodies, actor, cancel);
        var source = await import.FindUploadAsync(request.SourceId, actor, cancel);
        var existing = await db.Actions.AsSplitQuery().Where(action => action.PlanId == plan.Id)
            .Include(action => action.Components).Include(action => action.Milestones).Include(action => action.Indicators).Include(action => action.Leads).Include(action => action.Changes)
            .ToDictionaryAsync(action => action.Ref, cancel);

        var agreed = await db.AgreedAsync(plan.Id, cancel);
        var rows = draft.Chapters.SelectMany(chapter => chapter.Actions.Select(row => (chapter, row))).ToDictionary(each => each.row.Ref);
        var exception = await hold.PassAsync(pairs.Where(pair => pair.Difference != Difference.Same).SelectMany(pair => Leading(pair)), request.Exception, cancel);
        plan.Republish(request.Published.Trim(), draft.Source.File, draft.Source.Sha256);
        source.PlanId = plan.Id;
        var version = draft.AsVersion(plan.Id, plan.Versions, plan.Published, source.Id, exception, actor, clock.UtcNow());
        db.PlanVersions.Add(version);
        log.RecordPlan(plan, version, draft);
        var done = 0;
        foreach (var batch in pairs.Chunk(Batch).DefaultIfEmpty([]))
        {
            foreach (var pair in batch) Take(pair);
            done += batch.Length;
            audit.Record(actor, "Published a new version of a plan", "plan", plan.Id, $"{plan.Code} version {plan.Versions} from {draft.Source.Sha256}: {reading.Count(Difference.Added)} added, {reading.Count(Difference.Changed)} changed, {reading.Count(Difference.Removed)} left out{(pairs.Count > Batch ? $" ({done} of {pairs.Count} written)" : "")}");
            await db.SaveChangesAsync(cancel);
            saved?.Report(done);
        }
        await transaction.CommitAsync(cancel);
        return reading;

        IEnumerable<Guid> Leading(ComparedPair pair) =>
            [.. pair.Before is { } was && existing.TryGetValue(was.Ref, out var action) ? action.LeadingBodies() : [], .. pair.After is { } now ? rows[now.Ref].row.LeadingBodies(bodyOf) : []];

        void Take(ComparedPair pair)
        {
            if (pair.After is null)
                db.Remember(existing[pair.Before!.Ref], "Left out", $"Version {plan.Versions} of the plan, {plan.Published}, no longer has it", "", "", actor, clock.UtcNow());
            else if (pair.Before is null && back.TryGetValue(pair.After.Ref, out var before))
                Change(existing[before.Before!.Ref], rows[pair.After.Ref].row, before, plan, agreed, bodyOf, actor);
            else if (pair.Before is null)
                Add(plan, rows[pair.After.Ref].chapter, rows[pair.After.Ref].row, existing, bodyOf, actor);
            else
                Change(existing[pair.Before.Ref], rows[pair.After.Ref].row, pair, plan, agreed, bodyOf, actor);
        }
    }

    private void Add(Plan plan, ChapterDraft into, ActionDraft row, Dictionary<string, PlanAction> existing, Func<LeadDraft, Guid?> bodyOf, Actor actor)
    {
        var chapter = plan.Chapters.FirstOrDefault(each => string.Equals(each.Title, into.Title, StringComparison.OrdinalIgnoreCase));
        if (chapter is null) db.Chapters.Add(chapter = plan.AddChapter(plan.Chapters.Max(each => each.Number) + 1, into.Title, ""));
        chapter.Resume(existing.Values.Where(action => action.ChapterId == chapter.Id));
        // A reference that counts rows may belong to another action already.
        var free = existing.ContainsKey(row.Ref) ? $"{plan.Code}-{chapter.Number}.{chapter.NextNumber:00}" : row.Ref;
        var action = chapter.Add(row with { Ref = existing.ContainsKey(free) ? $"{free}-v{plan.Versions}" : free }, bodyOf, plan.Versions, actor, clock.UtcNow());
        existing[action.Ref] = action;
        db.Actions.Add(action);
        db.Baselines.AddRange(action.BaselinesOf(row));
    }

    private void Change(PlanAction action, ActionDraft row, ComparedPair pair, Plan plan, Dictionary<Guid, string> agreed, Func<LeadDraft, Guid?> bodyOf, Actor actor)
    {
        var isNew = !action.IsPublished;
        if (isNew) db.Remember(action, "Published", $"Version {plan.Versions} of the plan, {plan.Published}, has it", "", "", actor, clock.UtcNow());
        else if (action.PlanVersion < plan.Versions - 1) db.Remember(action, "Back in the plan", $"Version {plan.Versions} of the plan, {plan.Published}, has it again", "", "", actor, clock.UtcNow());
        action.PlanVersion = plan.Versions;
        if (pair.Difference == Difference.Same && !isNew) return;
        if (pair.Difference != Difference.Same) db.Remember(action, "Published anew", $"Version {plan.Versions} of the plan, {plan.Published}, changed {string.Join(" and ", pair.Differing)}", pair.Before!.Whole, pair.After!.Whole, actor, clock.UtcNow());
        db.RemoveRange(action.Components);
        List<Milestone> before = [.. action.Milestones];
        db.RemoveRange(action.Indicators);
        action.Republish(row.Published(), agreed);
        action.Take(row, bodyOf, plan.Versions);
        db.AddRange(action.Components);
        foreach (var lost in before.Except(action.Milestones))
        {
            if (agreed.TryGetValue(lost.Id, out var date)) db.Remember(action, "Baseline fell away", $"Version {plan.Versions} of the plan, {plan.Published}, promises it otherwise", date, action.Promise.Text, actor, clock.UtcNow());
            db.Remove(lost);
        }
        db.AddRange(action.Milestones.Except(before));
        db.AddRange(action.Indicators);
        if (pair.Before!.Lead == pair.After!.Lead) return;
        foreach (var lead in action.Leads.Where(lead => lead.To is null)) lead.To = clock.Today();
        foreach (var lead in row.Leads) db.ActionLeads.Add(action.AddLead(bodyOf(lead), lead.Role, lead.Named, clock.Today()));
    }
}
