using Concord.Data;
using Concord.Places.Domain;
using Concord.Plans;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using BodyNoun = Concord.Places.Domain.Body;

namespace Concord.Web.Pages.Places.Reading;

/// <summary>What this department promised; and what a department that became part of it promised before.</summary>
[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class BodyModel(ConcordDb db, ActionList actions) : PageModel
{
    public sealed record Step(SuccessionKind Kind, PartialDate On, string Note, string Key, string Name);

    public BodyNoun Body { get; private set; } = null!;
    public IReadOnlyList<Step> BecamePartOf { get; private set; } = [];
    public IReadOnlyList<Step> TookOver { get; private set; } = [];
    public IReadOnlyList<ActionRow> Promised { get; private set; } = [];
    public IReadOnlyList<ActionRow> Accountable => [.. Promised.Where(row => row.AccountableKey == Body.Key)];
    public IReadOnlyList<ActionRow> Shared => [.. Promised.Where(row => row.AccountableKey != Body.Key)];
    public IReadOnlyList<ActionRow> Inherited { get; private set; } = [];

    public async Task OnGetAsync(string key, CancellationToken cancel)
    {
        Body = (await db.Bodies.AsNoTracking().Include(row => row.Names).Include(row => row.Identifiers).AsSplitQuery().SingleOrDefaultAsync(row => row.Key == key, cancel)).OrNotFound("such body");
        BecamePartOf = await (from step in db.Successions join body in db.Bodies on step.ToBodyId equals body.Id where step.FromBodyId == Body.Id select new Step(step.Kind, step.On, step.Note, body.Key, body.CurrentName)).ToListAsync(cancel);
        TookOver = await (from step in db.Successions join body in db.Bodies on step.FromBodyId equals body.Id where step.ToBodyId == Body.Id select new Step(step.Kind, step.On, step.Note, body.Key, body.CurrentName)).ToListAsync(cancel);
        Promised = await actions.LedByAsync(Body.Id, cancel);
        var before = await PredecessorsAsync(cancel);
        if (before.Count == 0) return;
        Inherited = await actions.LedByAnyAsync(before, Body.Id, cancel);
    }

    // A merger carries promises along; a transfer of one function does not say which.
    private async Task<List<Guid>> PredecessorsAsync(CancellationToken cancel)
    {
        var steps = await db.Successions.AsNoTracking().Where(step => step.Kind != SuccessionKind.Transfer).ToListAsync(cancel);
        var found = new List<Guid>();
        for (var looked = new Queue<Guid>([Body.Id]); looked.TryDequeue(out var body);)
            foreach (var step in steps.Where(step => step.ToBodyId == body && !found.Contains(step.FromBodyId)))
            {
                found.Add(step.FromBodyId);
                looked.Enqueue(step.FromBodyId);
            }
        return found;
    }
}
