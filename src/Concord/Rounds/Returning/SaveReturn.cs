using Concord.Data;
using Concord.People;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Rounds.Returning;

/// <summary>Keeps what is typed so far. Whoever saves over somebody else's words is refused, and loses nothing.</summary>
public sealed class SaveReturn(ConcordDb db, ReturnDesk desk, Audit audit, TimeProvider clock)
{
    /// <summary>As the audit has it.</summary>
    internal const string Did = "Saved return";

    public sealed record Request(Guid ReturnId, Guid Version, ReturnContent Content);

    /// <returns>The version that the next save is against.</returns>
    public async Task<Guid> RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        var open = await desk.OpenAsync(request.ReturnId, actor, Permission.WriteReturn, cancel);
        // The same words from two tabs collide with nothing.
        if (request.Content.Equals(open.Return.Content)) return open.Return.Version;
        Written.ThrowIfMeanwhile(open.Return, request.Version);
        ReturnDesk.DemandOpen(open);
        open.Return.Save(request.Content, open.Context, actor.PersonId ?? Guid.Empty, clock.UtcNow());
        audit.Record(actor, Did, "return", open.Return.Id, $"{open.Action.Ref} {open.Round.Name}");
        await db.SaveChangesAsync(cancel);
        return open.Return.Version;
    }
}

internal static class Written
{
    public static void ThrowIfMeanwhile(Return each, Guid version) => RuleBroken.If(each.Version != version,
        "This return was saved from somewhere else while you were writing. Your words are still here: compare them with what is saved, then save again");
}
