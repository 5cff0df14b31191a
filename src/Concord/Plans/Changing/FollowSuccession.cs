using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans.Editing;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Changing;

/// <summary>
/// A change in the machinery of government moves a body's actions to those that follow it, all in one save. Each keeps
/// its history, in which the step stands with the body's name of that day; who led before stays on record.
/// </summary>
public sealed class FollowSuccession(ConcordDb db, Access access, BodyRegister bodies, WhatFollows follows, PreElectionHold hold, Audit audit, TimeProvider clock)
{
    /// <summary>An action that is not named stays where it is.</summary>
    public sealed record Move(Guid ActionId, Guid Version, Guid ToBodyId);

    public sealed record Request(string BodyKey, IReadOnlyList<Move> Moves, string Exception = "");

    public async Task RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.EditAction, [Scope.Programme], cancel);
        var following = await follows.RunAsync(request.BodyKey, actor, cancel);
        RuleBroken.If(following.Steps.Count == 0, $"Nothing became of {following.Body.CurrentName}: record that first");
        RuleBroken.If(request.Moves.Count == 0, "Choose who leads at least one action from now on");
        var ids = request.Moves.Select(move => move.ActionId).ToList();
        var actions = await db.Actions.Include(action => action.Leads).Include(action => action.Changes).AsSplitQuery().Where(action => ids.Contains(action.Id)).ToDictionaryAsync(action => action.Id, cancel);
        var all = await bodies.AllAsync(cancel);
        var exception = await hold.PassAsync([.. actions.Values.SelectMany(action => action.LeadingBodies()), .. request.Moves.Select(move => move.ToBodyId)], request.Exception, cancel);
        foreach (var move in request.Moves)
        {
            RuleBroken.If(!actions.TryGetValue(move.ActionId, out var action) || following.Actions.All(led => led.ActionId != move.ActionId), $"One of the actions is not led by {following.Body.CurrentName} any more: look at the list again");
            EditedMeanwhile.ThrowIf(action.Version != move.Version, action.Ref);
            var (step, to) = following.Steps.LastOrDefault(each => each.Step.ToId == move.ToBodyId);
            RuleBroken.If(step is null, $"Choose a body that follows {following.Body.CurrentName}");
            var before = action.LeadsInWords(all);
            if (action.PassLead(following.Body.Id, to.Id, to.NameOn(step.On).ShortName, clock.Today()) is { } added) db.ActionLeads.Add(added);
            db.Entry(action).Property(row => row.Version).IsModified = true;
            db.Remember(action, "Followed a change of bodies", Reason(following.Body, step, to) + exception, before, action.LeadsInWords(all), actor, clock.UtcNow());
            audit.Record(actor, "Moved an action to the body that follows", "action", action.Id, $"{action.Ref} {following.Body.Key} to {to.Key} by {step.Id}");
        }
        await db.SaveChangesAsync(cancel);
    }

    // The names of that day: a document of the time has these, whatever either is called since.
    private static string Reason(BodyRegister.Entry from, BodySuccession step, BodyRegister.Entry to) =>
        $"{NameBefore(from, step)} {step.Happened} {to.NameOn(step.On).Name}, {step.On}{(step.Note.Length > 0 ? $": {step.Note}" : "")}";

    // A name may end on the very day of the step; what was split or merged then is the body that bore it until then.
    private static string NameBefore(BodyRegister.Entry from, BodySuccession step) => (from.Names.LastOrDefault(name => name.From is null || name.From < step.On) ?? from.Names[0]).Name;
}
