using Concord.Data;
using Concord.People;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;

namespace Concord.Rounds.Returning;

/// <summary>Gives a return to its certifier: as written, or as a nil return with its reason; or takes it back.</summary>
public sealed class SubmitReturn(ConcordDb db, ReturnDesk desk, Audit audit, TimeProvider clock)
{
    public async Task RunAsync(Guid returnId, Guid version, Actor actor, CancellationToken cancel = default) =>
        await DoAsync(returnId, version, "Submitted return", async (open, at) => open.Return.Submit(open.Context with { ForecastsSaid = await db.ForecastsSaidAsync(open.Return, open.Round, cancel) }, actor, at), actor, cancel);

    public async Task NilAsync(Guid returnId, Guid version, string reason, Actor actor, CancellationToken cancel = default) =>
        await DoAsync(returnId, version, "Submitted nil return", (open, at) => Task.FromResult(open.Return.SubmitNil(reason, actor, at)), actor, cancel);

    public async Task TakeBackAsync(Guid returnId, Guid version, Actor actor, CancellationToken cancel = default) =>
        await DoAsync(returnId, version, "Took return back", (open, at) => Task.FromResult(open.Return.TakeBack(actor, at)), actor, cancel);

    private async Task DoAsync(Guid returnId, Guid version, string did, Func<ReturnDesk.OnDesk, DateTime, Task<ReturnStep>> move, Actor actor, CancellationToken cancel)
    {
        var open = await desk.OpenAsync(returnId, actor, Permission.SubmitReturn, cancel);
        Written.ThrowIfMeanwhile(open.Return, version);
        ReturnDesk.DemandOpen(open);
        db.ReturnSteps.Add(await move(open, clock.UtcNow()));
        audit.Record(actor, did, "return", open.Return.Id, $"{open.Action.Ref} {open.Round.Name}");
        await db.SaveChangesAsync(cancel);
    }
}
