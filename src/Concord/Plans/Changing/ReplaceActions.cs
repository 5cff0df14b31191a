using Concord.Data;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Editing;
using Concord.Shared;
using Concord.Shared.Promises;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Changing;

/// <summary>Split, merge and supersede: actions end, others take their place, and lines are drawn from the ones to the others.</summary>
public sealed class ReplaceActions(ConcordDb db, WordingOfDay wording, TimeProvider clock)
{
    internal async Task SplitAsync(ChangeSubjects subjects, Splitting change, ChangeRequest request, Actor actor, CancellationToken cancel)
    {
        var whole = subjects.Action;
        var parts = new List<PlanAction>();
        foreach (var part in change.Parts)
        {
            var origin = $"split from {whole.Ref}";
            if (part.Into is { } into)
            {
                var other = subjects.Other(into);
                Note(other, "Took in a part", "", $"{whole.Ref}: {part.Text}", request, actor);
                parts.Add(other);
            }
            else
            {
                parts.Add(await MakeAsync(whole, part.Text, part.DoneMeans, origin, await wording.ReadAsync(part.Promised, whole, request.EffectiveOn, cancel), request, actor, cancel));
            }
        }
        End(whole, "Split", parts, request, actor);
    }

    internal async Task MergeAsync(ChangeSubjects subjects, Merging change, ChangeRequest request, Actor actor, CancellationToken cancel)
    {
        List<PlanAction> merged = [subjects.Action, .. change.With.Select(subjects.Other)];
        PlanAction one;
        if (change.Into is { } into)
        {
            one = subjects.Other(into);
            Note(one, "Took in", "", Refs(merged), request, actor);
        }
        else
        {
            var read = await wording.ReadAsync(change.Promised, subjects.Action, request.EffectiveOn, cancel);
            one = await MakeAsync(subjects.Action, change.Text, change.DoneMeans, $"merged from {Refs(merged)}", read, request, actor, cancel);
            foreach (var lead in merged.Skip(1).SelectMany(action => action.Leads).Where(lead => lead.To is null && one.Leads.All(own => own.BodyId != lead.BodyId)))
                one.AddLead(lead.BodyId, lead.Role == LeadRole.Accountable ? LeadRole.Joint : lead.Role, lead.Named, request.EffectiveOn);
        }
        foreach (var action in merged) End(action, "Merged", [one], request, actor);
    }

    internal Task Supersede(ChangeSubjects subjects, Supersession change, ChangeRequest request, Actor actor)
    {
        var by = subjects.Other(change.ByActionId);
        Note(by, "Supersedes another action", "", subjects.Action.Ref, request, actor);
        End(subjects.Action, "Superseded", [by], request, actor);
        return Task.CompletedTask;
    }

    private async Task<PlanAction> MakeAsync(PlanAction from, string text, string doneMeans, string origin, PromisedDate promised, ChangeRequest request, Actor actor, CancellationToken cancel)
    {
        var taken = await db.Actions.Where(action => action.PlanId == from.PlanId).Select(action => new { action.Ref, action.Slug }).ToListAsync(cancel);
        var making = db.Actions.Local.Where(action => action.PlanId == from.PlanId).ToList();
        var ending = ContinuedReference.Ending(from, ending => taken.Exists(action => action.Ref == from.Ref + ending || action.Slug == from.Slug + ending)
            || making.Exists(action => action.Slug == from.Slug + ending));
        var made = from.Continue(ending, text, doneMeans, origin, promised, request.EffectiveOn);
        made.Remember("Made by a change", request.Account, "", made.TextNow, actor, clock.UtcNow());
        db.Actions.Add(made);
        foreach (var place in await db.ActionPlaces.AsNoTracking().Where(place => place.ActionId == from.Id).ToListAsync(cancel))
            db.ActionPlaces.Add(new ActionPlace { ActionId = made.Id, AreaId = place.AreaId });
        return made;
    }

    private void End(PlanAction action, string did, List<PlanAction> into, ChangeRequest request, Actor actor)
    {
        var before = action.Status.InWords();
        action.End(ActionStatus.Superseded, $"{did} {(did == "Superseded" ? "by" : "into")} {Refs(into)}", request.EffectiveOn);
        foreach (var other in into) db.Lineages.Add(new Lineage(action, other, request));
        db.Remember(action, did, request.Account, before, action.StatusNote, actor, clock.UtcNow());
    }

    private void Note(PlanAction action, string did, string before, string after, ChangeRequest request, Actor actor)
    {
        db.Entry(action).Property(row => row.Version).IsModified = true;
        db.Remember(action, did, request.Account, before, after, actor, clock.UtcNow());
    }

    private static string Refs(IReadOnlyList<PlanAction> actions)
    {
        var refs = actions.Select(action => action.Ref).Order(StringComparer.Ordinal).ToList();
        return refs.Count == 1 ? refs[0] : $"{string.Join(", ", refs[..^1])} and {refs[^1]}";
    }
}
