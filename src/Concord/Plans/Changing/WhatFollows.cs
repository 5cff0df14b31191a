using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Changing;

/// <summary>What follows for the plans from what became of a body: the actions that it still leads, and who could lead each from now on.</summary>
public sealed class WhatFollows(ConcordDb db, Access access, BodyRegister bodies)
{
    /// <param name="Proposed">The body that follows, where there is only one to follow; otherwise somebody must choose.</param>
    public sealed record Led(Guid ActionId, Guid Version, string Ref, string Address, string Text, LeadRole Role, Guid? Proposed);

    public sealed record Following(BodyRegister.Entry Body, IReadOnlyList<(BodySuccession Step, BodyRegister.Entry To)> Steps, IReadOnlyList<Led> Actions)
    {
        /// <summary>It goes on, with another function gone: an action may stay with it.</summary>
        public bool MayStay => Steps.All(each => !each.Step.Closes);
    }

    public async Task<Following> RunAsync(string key, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.EditAction, [Scope.Programme], cancel);
        var all = await bodies.AllAsync(cancel);
        var body = all.FirstOrDefault(entry => entry.Key == key).OrNotFound("such body");
        var steps = (await bodies.SuccessionsOfAsync(body.Id, cancel)).Select(step => (step, all.Single(entry => entry.Id == step.ToId))).ToList();
        var only = steps.Select(each => each.step.ToId).Distinct().ToList() is [var one] && steps.Exists(each => each.step.Closes) ? one : (Guid?)null;
        var rows = await (from action in db.Actions
                          join plan in db.Plans on action.PlanId equals plan.Id
                          join chapter in db.Chapters on action.ChapterId equals chapter.Id
                          from lead in action.Leads
                          where lead.To == null && lead.BodyId == body.Id && action.Status != ActionStatus.Superseded && action.Status != ActionStatus.Withdrawn
                          orderby plan.AddedAt, chapter.Number, action.Number, action.Slug
                          select new { action.Id, action.Version, action.Ref, PlanSlug = plan.Slug, action.Slug, action.TextNow, lead.Role }).ToListAsync(cancel);
        return new(body, steps, [.. rows.Select(row => new Led(row.Id, row.Version, row.Ref, $"/plans/{row.PlanSlug}/actions/{row.Slug}", row.TextNow, row.Role, only))]);
    }
}
