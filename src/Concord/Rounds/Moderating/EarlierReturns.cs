using Concord.Data;
using Concord.Rounds.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Moderating;

/// <summary>What was cleared of actions in the rounds before, with their ratings where they are of the same scale: what <see cref="ReturnFlags"/> looks back at.</summary>
public sealed class EarlierReturns(ConcordDb db)
{
    /// <summary>By action, the newest first.</summary>
    public async Task<ILookup<Guid, ReturnContent>> OfAsync(Round round, IReadOnlyCollection<Guid> actions, CancellationToken cancel = default)
    {
        var rounds = await db.Rounds.Where(each => each.PlanId == round.PlanId && each.Number < round.Number && each.Number >= round.Number - ReturnFlags.RoundsOfGreen).Select(each => new { each.Id, each.Number, each.ScaleId }).ToDictionaryAsync(each => each.Id, cancel);
        var said = await db.Returns.AsNoTracking().Where(row => rounds.Keys.Contains(row.RoundId) && actions.Contains(row.ActionId) && row.Part == ReturnPart.Accountable && row.State == ReturnState.Frozen && row.ClearedContent != null)
            .Select(row => new { row.RoundId, row.ActionId, Content = row.ClearedContent! }).ToListAsync(cancel);
        return said.OrderByDescending(row => rounds[row.RoundId].Number).ToLookup(row => row.ActionId, row => rounds[row.RoundId].ScaleId == round.ScaleId ? row.Content : row.Content with { Confidence = "" });
    }
}
