using Concord.Data;
using Concord.Demonstration;
using Concord.Plans;
using Concord.Rounds.Published;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds;

public sealed class CheckPublishedTests : RoundTest
{
    [Fact]
    public async Task What_is_shown_otherwise_than_it_was_published_is_named_with_its_entry()
    {
        var (first, second, third) = (await Action(), await Action(), await Action());
        var round = await Opened();
        foreach (var action in new[] { first, second, third }) await Returned(round, action);
        await Frozen(round);
        await Published(round);
        Assert.Equal((1, 3), await Checked() is { Differences: [] } sound ? (sound.Publications, sound.Lines) : default);

        var lines = await Look(db => db.PublicationLines.AsNoTracking().OrderBy(line => line.Order).ToListAsync());
        var entries = await Look(db => db.LoggedLines.ToDictionaryAsync(entry => entry.SubjectId, entry => entry.Index));
        await Look(db => db.PublicationLines.Where(line => line.Id == lines[0].Id).ExecuteUpdateAsync(set => set.SetProperty(line => line.Status, ActionStatus.Complete).SetProperty(line => line.PublicLine, "All halls are open.")));
        await Look(db => db.PublicationLines.Where(line => line.Id == lines[1].Id).ExecuteUpdateAsync(set => set.SetProperty(line => line.Content, lines[1].Content.Replace("Three halls", "Two halls", StringComparison.Ordinal))));
        await Look(db => db.PublicationLines.Where(line => line.Id == lines[2].Id).ExecuteDeleteAsync());
        await Look(db => db.Publications.ExecuteUpdateAsync(set => set.SetProperty(row => row.Note, "Added later")));
        Assert.Equal(
            [
                $"Version 1 of July to September 2026 is shown otherwise than entry {entries[lines[0].PublicationId]} of the log says: its note, the number of its lines",
                $"{lines[0].Ref} in version 1 of July to September 2026 is shown otherwise than entry {entries[lines[0].Id]} of the log says: its status, its public line",
                $"{lines[1].Ref} in version 1 of July to September 2026 is shown otherwise than entry {entries[lines[1].Id]} of the log says: what stands beside it",
                $"Entry {entries[lines[2].Id]} of the log (status published, {lines[2].Ref}) was published, and is no longer among what is shown",
            ], (await Checked()).Differences);
    }

    [Fact]
    public async Task What_was_released_within_a_microsecond_reads_as_it_was_signed()
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action);
        await Frozen(round);
        Programme.Clock.Now = Programme.Clock.Now.AddTicks(1_234_567);
        await Published(round);
        Assert.Empty((await Checked()).Differences);
    }

    [Fact]
    public async Task What_the_log_never_heard_of_and_an_entry_that_was_altered_are_told()
    {
        var (first, second) = (await Action(), await Action());
        var round = await Opened();
        await Returned(round, first);
        await Returned(round, second);
        await Frozen(round);
        await Published(round);
        var lines = await Look(db => db.PublicationLines.AsNoTracking().OrderBy(line => line.Order).ToListAsync());
        var altered = await Look(db => db.LoggedLines.AsNoTracking().SingleAsync(entry => entry.SubjectId == lines[0].Id));
        await Look(db => db.LoggedLines.Where(entry => entry.SubjectId == lines[0].Id).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Line, altered.Line.Replace("onTrack", "complete", StringComparison.Ordinal))));
        await Look(db => db.LoggedLines.Where(entry => entry.SubjectId == lines[1].Id).ExecuteDeleteAsync());
        Assert.Equal(
            [
                $"{lines[0].Ref} in version 1 of July to September 2026 cannot be compared: entry {altered.Index} of the log was altered. Verify the log",
                $"{lines[1].Ref} in version 1 of July to September 2026 is shown, and no entry of the log says that it was published",
            ], (await Checked()).Differences);
    }

    [Fact]
    public async Task The_demonstration_is_as_its_log_says()
    {
        await using var demonstration = await TestProgramme.CreateAsync();
        await demonstration.RunAsync<LoadDemonstration>(load => load.RunAsync());
        var verdict = await demonstration.RunAsync<CheckPublished, CheckPublished.Verdict>(check => check.RunAsync());
        Assert.Empty(verdict.Differences);
        Assert.Equal(6, verdict.Publications);
    }

    private Task<CheckPublished.Verdict> Checked() => Run<CheckPublished, CheckPublished.Verdict>(check => check.RunAsync());
}
