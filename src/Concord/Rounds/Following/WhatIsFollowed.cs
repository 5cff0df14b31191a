using Concord.Data;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Following;

/// <summary>Finds what somebody wants to hear of: “plan/icap”, “action/icap/2.07”, “body/home-office”, “place/E08000025”.</summary>
public sealed class WhatIsFollowed(ConcordDb db, ReportableActions actions)
{
    public sealed record Subject(Followed Kind, Guid Id, string Name, string Address);

    /// <exception cref="NotFound">There is nothing of that name.</exception>
    public async Task<Subject> FindAsync(string about, CancellationToken cancel = default)
    {
        var subject = about.Split('/') switch
        {
            ["plan", var plan] => Of(Followed.Plan, await actions.PlanAsync(plan, cancel) is var found ? (found.Id, found.Title) : null, $"/plans/{plan}"),
            ["action", var plan, var slug] => await actions.FindAsync(plan, slug, cancel) is { } found ? new(Followed.Action, found.Id, $"{found.Ref} {found.Text}", $"/plans/{plan}/actions/{slug}") : null,
            ["body", var key] => Of(Followed.Body, await BodyAsync(key, cancel), $"/bodies/{key}"),
            ["place", var code] => Of(Followed.Place, await AreaAsync(code, cancel), $"/places/{code}"),
            _ => null,
        };
        return subject.OrNotFound("such thing to follow");
    }

    public async Task<string> NameAsync(Subscription subscription, CancellationToken cancel = default) => subscription.Kind switch
    {
        Followed.Plan => (await actions.PlanAsync(subscription.SubjectId, cancel)).Title,
        Followed.Action => await actions.FindAsync(subscription.SubjectId, cancel) is { } action ? $"{action.Ref} {action.Text}" : "an action",
        Followed.Body => await db.BodyLines.Where(body => body.Id == subscription.SubjectId).Select(body => body.CurrentName).SingleOrDefaultAsync(cancel) ?? "a department",
        _ => await db.AreaLines.Where(area => area.Id == subscription.SubjectId).Select(area => area.Name).FirstOrDefaultAsync(cancel) ?? "a place",
    };

    private static Subject? Of(Followed kind, (Guid Id, string Name)? found, string address) => found is var (id, name) ? new(kind, id, name, address) : null;

    private async Task<(Guid, string)?> BodyAsync(string key, CancellationToken cancel) =>
        await db.BodyLines.Where(body => body.Key == key).Select(body => new { body.Id, body.CurrentName }).SingleOrDefaultAsync(cancel) is { } body ? (body.Id, body.CurrentName) : null;

    private async Task<(Guid, string)?> AreaAsync(string code, CancellationToken cancel) =>
        await db.AreaLines.Where(area => area.Code == code).OrderBy(area => area.Name).Select(area => new { area.Id, area.Name }).FirstOrDefaultAsync(cancel) is { } area ? (area.Id, area.Name) : null;
}
