using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Disclosing;

/// <summary>Marks words as exempt under a section of the Act, and takes the mark away again.</summary>
public sealed class MarkExempt(ConcordDb db, Access access, WhatWasSaid said, Audit audit, TimeProvider clock)
{
    /// <param name="Same">Wherever else in the pack the very same words stand, too.</param>
    public sealed record Request(DisclosureAsked Asked, string Passage, int Section, string Reason, bool Same);

    /// <returns>How many passages are exempt now that were not.</returns>
    public async Task<int> RunAsync(PlanFacts plan, Request request, Actor actor, CancellationToken cancel = default)
    {
        var pack = await said.RunAsync(plan, request.Asked, actor, cancel);
        var chosen = pack.Passages.FirstOrDefault(passage => passage.Key == request.Passage).OrNotFound("such passage");
        RuleBroken.If(chosen.Exemption is not null, "This is exempt already: take the mark away to change it");
        var marked = (request.Same ? pack.SameAs(chosen) : []).Prepend(chosen).Where(passage => passage.Exemption is null)
            .Select(passage => new Exemption(plan.Id, passage.Key, passage.Words, request.Section, request.Reason, actor, clock.UtcNow())).ToList();
        db.Exemptions.AddRange(marked);
        foreach (var each in marked) audit.Record(actor, "Marked exempt", "exemption", each.Id, $"{each.Passage}, section {each.Section}");
        await db.SaveChangesAsync(cancel);
        return marked.Count;
    }

    public async Task TakeAwayAsync(PlanFacts plan, string passage, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        var exemption = (await db.Exemptions.SingleOrDefaultAsync(row => row.PlanId == plan.Id && row.Passage == passage, cancel)).OrNotFound("such mark");
        db.Exemptions.Remove(exemption);
        audit.Record(actor, "No longer exempt", "exemption", exemption.Id, $"{exemption.Passage}, section {exemption.Section}: {exemption.Reason}");
        await db.SaveChangesAsync(cancel);
    }
}
