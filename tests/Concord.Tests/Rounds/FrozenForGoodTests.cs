using System.Text;
using System.Text.Json;
using Concord.Data;
using Concord.Places;
using Concord.Places.Domain;
using Concord.Places.Registering;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Editing;
using Concord.Rounds.Published;
using Concord.Shared;
using Concord.Shared.Transparency;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds;

public sealed class FrozenForGoodTests : RoundTest
{
    [Fact]
    public async Task Whatever_changes_afterwards_what_was_published_and_frozen_says_the_same_to_the_byte()
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        await Published(round);
        var (before, logged) = (await AsReadAsync(action), await LoggedAsync());
        Assert.Contains("Department of Firsts", before, StringComparison.Ordinal);
        Assert.Equal(2, logged.Count);

        await EverythingChangesAsync(round, action);

        Assert.Equal(before, await AsReadAsync(action));
        // The change was logged as well, behind all that was there.
        Assert.Equal(logged, (await LoggedAsync()).Take(logged.Count));
    }

    // All that the public's pages and data are written from, and the snapshot.
    private async Task<string> AsReadAsync(Guid action)
    {
        var editions = await Run<Editions, IReadOnlyList<Edition>>(all => all.OfPlanAsync(PlanId));
        var standing = await Run<PublishedLines, IReadOnlyList<PublishedLine>>(lines => lines.StandingAsync(PlanId, editions));
        var history = await Run<PublishedLines, IReadOnlyList<PublishedLine>>(lines => lines.OfActionAsync(action, editions));
        var since = await Run<ChangesBetween, ChangesBetween.Answer>(changes => changes.RunAsync(PlanId, editions, "1900-01-01", null));
        var kept = await Look(db => db.SnapshotLines.OrderBy(line => line.Order).Select(line => line.Content + line.Sha256).ToListAsync());
        var snapshot = await Look(db => db.Snapshots.Select(row => row.Content + row.Sha256).SingleAsync());
        return JsonSerializer.Serialize(new { editions, standing, history, since.Changes, kept, snapshot });
    }

    /// <summary>The log's entries as the public takes them away, without the signed head at its end.</summary>
    private async Task<List<string>> LoggedAsync()
    {
        using var log = new MemoryStream();
        await Run<PublicLogFile>(file => file.WriteAsync(log));
        return [.. Encoding.UTF8.GetString(log.ToArray()).Split('\n').Where(line => line.StartsWith("{\"index\"", StringComparison.Ordinal))];
    }

    private async Task EverythingChangesAsync(Guid round, Guid action)
    {
        Today = 1.March(2027);
        var now = await Look(db => db.Actions.AsNoTracking().SingleAsync(row => row.Id == action));
        await Change(action, new Rewording("Open a park instead.", ActionKind.Commitment, "Ten parks are open", IsCorrection: false, new(10, "parks")));
        Assert.StartsWith("EX", await Refused<ReportAction>(verb => verb.RunAsync(new(action, now.Version, ActionStatus.OffTrack, "Nothing is going well"), Secretariat.Actor)));
        await Look(db => db.Actions.Where(row => row.Id == action).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, ActionStatus.OffTrack).SetProperty(row => row.StatusNote, "Nothing is going well")));
        await Run<RenameBody>(verb => verb.RunAsync(new(First.Key, "Department of Lasts", "DL", PartialDate.Parse("2026-08")), Secretariat.Actor));
        await Look(async db => await db.Milestones.Where(row => row.ActionId == action).ExecuteDeleteAsync()
            + await db.Returns.Where(row => row.RoundId == round).ExecuteUpdateAsync(set => set.SetProperty(row => row.NilReason, "changed behind its back"))
            + await db.Accounts.Where(row => row.Id == Owner.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "Somebody Else"))
            + await db.ActionLeads.Where(row => row.ActionId == action).ExecuteUpdateAsync(set => set.SetProperty(row => row.BodyId, Second.Id)));
    }
}
