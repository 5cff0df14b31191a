using System.Text;
using Concord.Data;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Rounds.Publishing;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Transparency;
using Concord.Testing;
using Concord.TransparencyLog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Tests.Rounds;

/// <summary>The log that a release writes, as a stranger verifies it.</summary>
public sealed class PublicHistoryTests : RoundTest
{
    [Fact]
    public async Task A_release_is_logged_line_by_line_and_a_stranger_verifies_it()
    {
        var (round, _) = await ReleasedAsync();
        var verdict = LogFile.Verify(new MemoryStream(await FileAsync()));

        Assert.True(verdict.Holds, string.Join('\n', verdict.Findings));
        Assert.Equal(["round published", "status published", "status published"], verdict.Entries.Select(entry => entry.Name.Kind));
        var snapshot = await Look(db => db.Snapshots.Where(row => row.RoundId == round).Select(row => row.Sha256).SingleAsync());
        Assert.Contains($"\"snapshotSha256\":\"{snapshot}\"", Encoding.UTF8.GetString(await FileAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_appends_and_never_rewrites()
    {
        var (round, action) = await ReleasedAsync();
        var before = await FileAsync();
        var kept = LogFile.Verify(new MemoryStream(before));

        await CorrectedAsync(round, action, "Three halls have been found.");

        var after = LogFile.Verify(new MemoryStream(await FileAsync()));
        Assert.True(after.Against(kept).Holds);
        Assert.Equal(["round corrected", "status corrected"], after.Entries.Skip(kept.Entries.Count).Select(entry => entry.Name.Kind));
        Assert.Equal(["Two halls have been found.", "Three halls have been found."], await Look(db => db.PublicationLines.Where(line => line.ActionId == action).OrderBy(line => line.Rank).Select(line => line.PublicLine).ToListAsync()));
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("delete")]
    [InlineData("reorder")]
    [InlineData("truncate")]
    [InlineData("backdate")]
    public async Task What_is_done_to_the_database_shows_in_the_file_and_is_named(string what)
    {
        await ReleasedAsync();
        await Look(async db =>
        {
            var lines = await db.LoggedLines.AsNoTracking().OrderBy(line => line.Index).ToListAsync();
            Task<int> Write(int index, string line) => db.LoggedLines.Where(row => row.Index == index).ExecuteUpdateAsync(set => set.SetProperty(row => row.Line, line));
            return what switch
            {
                "edit" => await Write(1, lines[1].Line.Replace("Two halls", "Ten halls", StringComparison.Ordinal)),
                "delete" => await db.LoggedLines.Where(row => row.Index == 1).ExecuteDeleteAsync(),
                "reorder" => await Write(1, lines[2].Line) + await Write(2, lines[1].Line),
                "truncate" => await db.LoggedLines.Where(row => row.Index == 2).ExecuteDeleteAsync(),
                _ => await Write(1, lines[1].Line.Replace($"\"at\":\"{lines[1].At:yyyy}", "\"at\":\"2020", StringComparison.Ordinal)),
            };
        });

        var verdict = LogFile.Verify(new MemoryStream(await FileAsync()));

        Assert.False(verdict.Holds);
        Assert.Contains(verdict.Findings, finding => finding.Index is 1 or 2 || finding.Sentence.Contains("Entry 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_history_written_anew_with_every_hash_in_order_is_found_by_a_head_that_was_kept()
    {
        await ReleasedAsync();
        var kept = await Run<PublicLogFile, TreeHead>(file => file.HeadAsync());
        await using (var scope = Programme.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ConcordDb>();
            await db.LoggedLines.ExecuteDeleteAsync();
            await db.LogEnds.ExecuteUpdateAsync(set => set.SetProperty(end => end.Size, 0).SetProperty(end => end.Frontier, "").SetProperty(end => end.Previous, new LogHeader(kept.Origin).Hash.ToString()));
            for (var i = 0; i < 3; i++) scope.ServiceProvider.GetRequiredService<PublicLog>().Record("status published", "EX-1.01", Guid.NewGuid(), "{\"publicLine\":\"Ten halls have been found.\"}");
            scope.ServiceProvider.GetRequiredService<Audit>().Record(Actor.Service, "Wrote history anew", "test", null);
            await db.SaveChangesAsync();
        }

        var anew = LogFile.Verify(new MemoryStream(await FileAsync()));

        Assert.True(anew.Holds);
        Assert.False(anew.Against(kept).Holds);
    }

    [Fact]
    public async Task Two_releases_at_once_keep_one_chain()
    {
        var prepared = new List<Guid> { await PreparedAsync(await Action(), Dates) };
        Today = 4.January(2027);
        prepared.Add(await PreparedAsync(await Action(), new(1.October(2026), 31.December(2026), 4.January(2027), 15.January(2027), 22.January(2027), 4.February(2027))));

        await Task.WhenAll(prepared.Select(publication => Task.Run(() => Release(publication))));

        var verdict = LogFile.Verify(new MemoryStream(await FileAsync()));
        Assert.True(verdict.Holds, string.Join('\n', verdict.Findings));
        Assert.Equal(2 * 2, verdict.Entries.Count);
    }

    [Fact]
    public async Task Two_clicks_on_release_release_once()
    {
        await ReleasedAsync(release: false);
        var publication = await Look(db => db.Publications.AsNoTracking().SingleAsync());

        var clicks = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            try
            {
                await Run<ReleasePublication>(verb => verb.RunAsync(publication.Id, publication.Version, "", Publisher.Actor));
                return true;
            }
            catch (Exception refused) when (refused is RuleBroken or DbUpdateConcurrencyException)
            {
                return false;
            }
        })));

        Assert.Single(clicks, released => released);
        Assert.Equal(1, await Look(db => db.LoggedLines.CountAsync(line => line.Kind == "round published")));
    }

    [Fact]
    public async Task Each_entry_stands_in_the_tree_and_the_log_carries_on()
    {
        var (_, action) = await ReleasedAsync();
        var line = await Look(db => db.PublicationLines.Where(row => row.ActionId == action).Select(row => row.Id).SingleAsync());
        var index = (await Run<PublicLogFile, IReadOnlyDictionary<Guid, long>>(file => file.IndexesAsync([line])))[line];
        var entry = await Run<PublicLogFile, LoggedLine>(file => file.EntryAsync(index));
        var (head, proof) = await Run<PublicLogFile, (TreeHead, InclusionProof)>(file => file.ProveInclusionAsync(index));

        Assert.True(proof.Proves(MerkleHash.Parse(entry.Leaf), head.Root));
        var (earlier, later, carried) = await Run<PublicLogFile, (MerkleHash, MerkleHash, ConsistencyProof)>(file => file.ProveConsistencyAsync(1, head.Size));
        Assert.True(carried.Proves(earlier, later));
    }

    [Fact]
    public async Task A_clock_that_is_behind_dates_no_entry_before_the_one_it_follows()
    {
        var (round, action) = await ReleasedAsync();
        Programme.Clock.Pass(TimeSpan.FromMinutes(-3));
        await CorrectedAsync(round, action, "Four halls have been found.");

        Assert.True(LogFile.Verify(new MemoryStream(await FileAsync())).Holds);
    }

    [Fact]
    public async Task The_log_and_its_end_are_never_changed_through_the_programme()
    {
        await ReleasedAsync();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Look(async db =>
        {
            db.Remove(await db.LoggedLines.FirstAsync());
            return await db.SaveChangesAsync();
        }));
        Assert.Contains("never changed", refused.Message, StringComparison.Ordinal);
    }

    private async Task<(Guid Round, Guid Action)> ReleasedAsync(bool release = true)
    {
        var (action, other) = (await Action(), await Action(Second));
        var round = await Opened();
        await Returned(round, action);
        await Returned(round, other, Content() with { PublicLine = "A lease is signed." }, Second);
        await Frozen(round);
        if (release) await Published(round);
        else
        {
            await Move(round, RoundState.PackIssued);
            await Move(round, RoundState.Considered);
            await Run<PreparePublication, Guid>(verb => verb.RunAsync(new(round, null, "", null), Secretariat.Actor));
        }
        return (round, action);
    }

    // Of one action alone: two rounds that speak of the same one are told of each other.
    private async Task<Guid> PreparedAsync(Guid action, RoundDates dates)
    {
        var round = await Run<PlanRound, Guid>(verb => verb.RunAsync(new(PlanId, null, null, "A round", dates, ShippedScales.FivePoints, [action]), Secretariat.Actor));
        await Move(round, RoundState.Scheduled);
        await Run<OpenRound>(async verb => await verb.RunAsync(round, await VersionOf(round), Secretariat.Actor));
        await Returned(round, action);
        await Frozen(round);
        await Move(round, RoundState.PackIssued);
        await Move(round, RoundState.Considered);
        return await Run<PreparePublication, Guid>(verb => verb.RunAsync(new(round, null, "", null), Secretariat.Actor));
    }

    private async Task CorrectedAsync(Guid round, Guid action, string words) =>
        await Release(await Run<PreparePublication, Guid>(verb => verb.RunAsync(new(round, null, "The number of halls was wrong", [new(action, words)]), Secretariat.Actor)));

    private async Task<byte[]> FileAsync()
    {
        using var file = new MemoryStream();
        await Run<PublicLogFile>(log => log.WriteAsync(file));
        return file.ToArray();
    }
}
