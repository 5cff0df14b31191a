using Concord.Data;
using Concord.Places;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Editing;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Transparency;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Changing;

/// <summary>Does to the actions what an approved change says. It saves nothing: all of it is one save of whoever asks.</summary>
public sealed class ApplyChange(ConcordDb db, BodyRegister bodies, ReplaceActions replace, WordingOfDay wording, PreElectionHold hold, QuietDays quiet, PublicLog log, Audit audit, TimeProvider clock)
{
    /// <param name="exception">Why it is applied within a pre-election period; empty where there is none.</param>
    public async Task RunAsync(ChangeRequest request, string exception, Actor actor, CancellationToken cancel = default)
    {
        var subjects = await ChangeSubjects.FindAsync(db, request.ActionId, request.Change, cancel);
        request.Change.Guard(subjects.Action, subjects.Others);
        request.Apply(clock.Today(), await hold.PassAsync(subjects.Bodies(request.Change), exception, cancel), actor, clock.UtcNow());
        await (request.Change switch
        {
            Rewording change => Reword(subjects.Action, change, request, actor),
            Rebaselining change => RebaselineAsync(subjects.Action, change, request, actor, cancel),
            LeadTransfer change => TransferAsync(subjects.Action, change, request, actor, cancel),
            Splitting change => replace.SplitAsync(subjects, change, request, actor, cancel),
            Merging change => replace.MergeAsync(subjects, change, request, actor, cancel),
            Supersession change => replace.Supersede(subjects, change, request, actor),
            Withdrawal => Withdraw(subjects.Action, request, actor),
            var unknown => throw new InvalidOperationException($"Nobody knows how to apply a {unknown.GetType().Name}"),
        });
        log.RecordChange(db, request, await db.Plans.Where(plan => plan.Id == request.PlanId).Select(plan => plan.Slug).SingleAsync(cancel), subjects.Action);
        audit.Record(actor, "Applied a change", "change", request.Id, $"{request.Kind} {subjects.Action.Ref}");
    }

    /// <summary>Today's pre-election periods that hold it.</summary>
    public async Task<IReadOnlyList<QuietDays.Period>> HeldByAsync(ChangeRequest request, CancellationToken cancel = default) =>
        await quiet.PreElectionAsync((await ChangeSubjects.FindAsync(db, request.ActionId, request.Change, cancel)).Bodies(request.Change), cancel);

    private Task Reword(PlanAction action, Rewording change, ChangeRequest request, Actor actor)
    {
        var did = change.IsCorrection ? "Corrected" : "Reworded";
        var before = (action.TextNow, action.Kind, action.DoneMeans, action.TargetInWords);
        action.Edit(change.Text, change.ActionKind, change.DoneMeans);
        if (change.Aim is { } aim) action.SetTarget(aim.Figure, aim.Unit);
        if (before.TextNow != action.TextNow) Remember(action, did, before.TextNow, action.TextNow, request, actor);
        if (before.Kind != action.Kind) Remember(action, $"{did} the kind", before.Kind.InWords(), action.Kind.InWords(), request, actor);
        if (before.DoneMeans != action.DoneMeans) Remember(action, $"{did} what done means", before.DoneMeans, action.DoneMeans, request, actor);
        if (before.TargetInWords != action.TargetInWords) Remember(action, $"{did} the target", before.TargetInWords, action.TargetInWords, request, actor);
        return Task.CompletedTask;
    }

    private async Task RebaselineAsync(PlanAction action, Rebaselining change, ChangeRequest request, Actor actor, CancellationToken cancel)
    {
        var earlier = await db.Baselines.Where(row => row.MilestoneId == change.MilestoneId).OrderBy(row => row.Number).ToListAsync(cancel);
        var before = earlier.Count > 0 ? earlier[^1].Promise : action.Milestones.Single(milestone => milestone.Id == change.MilestoneId).Promise;
        var promise = Promise.Of(wording.Read(change.Wording, request.EffectiveOn));
        RuleBroken.If(promise.Text == before.Text, $"It is promised for “{before.Text}” already: enter another date", "wording");
        db.Baselines.Add(new Baseline(request, change.MilestoneId, earlier.Count + 1, promise));
        Remember(action, "Re-baselined", before.Text, promise.Text, request, actor);
    }

    private async Task TransferAsync(PlanAction action, LeadTransfer change, ChangeRequest request, Actor actor, CancellationToken cancel)
    {
        var all = await bodies.AllAsync(cancel);
        var body = all.SingleOrDefault(entry => entry.Id == change.BodyId);
        RuleBroken.If(body is null, "Choose the body", "bodyId");
        var before = action.LeadsInWords(all);
        if (action.SetLead(body.Id, body.CurrentName, body.CurrentShortName, LeadRole.Accountable, request.EffectiveOn) is { } added) db.ActionLeads.Add(added);
        Remember(action, "Changed leads", before, action.LeadsInWords(all), request, actor);
    }

    private Task Withdraw(PlanAction action, ChangeRequest request, Actor actor)
    {
        var before = action.Status.InWords();
        action.End(ActionStatus.Withdrawn, request.Reason, request.EffectiveOn);
        Remember(action, "Withdrawn", before, action.Status.InWords(), request, actor);
        return Task.CompletedTask;
    }

    // The version says that the action was changed even where only rows that hang on it were.
    private void Remember(PlanAction action, string did, string before, string after, ChangeRequest request, Actor actor)
    {
        db.Entry(action).Property(row => row.Version).IsModified = true;
        db.Remember(action, did, request.Account, before, after, actor, clock.UtcNow());
    }
}
