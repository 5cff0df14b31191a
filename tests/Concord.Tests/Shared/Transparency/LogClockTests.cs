using Concord.Data;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Transparency;
using Concord.Testing;
using Concord.TransparencyLog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Tests.Shared.Transparency;

public sealed class LogClockTests : ProgrammeTest
{
    [Fact]
    public async Task A_clock_that_is_ahead_of_the_database_s_signs_nothing()
    {
        Programme.Clock.AheadOfDatabase = TimeSpan.FromMinutes(6);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => RecordAsync(Programme));
        Assert.StartsWith("Nothing can go into the public log while the clocks disagree: this service’s says 14 January 2027, 10:00:00 UTC, the database’s 14 January 2027, 09:54:00 UTC. Nothing was saved.", refused.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), await Look(async db => (await db.LoggedLines.CountAsync(), await db.LogEnds.CountAsync())));
        Assert.Equal(0, await AuditEntries());
        Programme.Clock.AheadOfDatabase = TimeSpan.FromMinutes(4);
        await RecordAsync(Programme);
    }

    [Fact]
    public async Task A_clock_that_is_behind_the_last_entry_signs_nothing_until_the_operator_says_that_the_entry_is_wrong()
    {
        await RecordAsync(Programme);
        Programme.Clock.Pass(TimeSpan.FromMinutes(-4));
        await RecordAsync(Programme);
        Programme.Clock.Pass(TimeSpan.FromDays(-1));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => RecordAsync(Programme));
        Assert.StartsWith("Nothing can go into the public log: the clock says 13 January 2027, 09:56:00 UTC, and the log’s last entry is of 14 January 2027, 10:00:00 UTC.", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Concord:PublicLog:DatedAhead to 2027-01-14T10:00:00Z", refused.Message, StringComparison.Ordinal);

        var told = TestProgramme.On(Programme.Database, logDatedAhead: new(2027, 1, 14, 10, 0, 0, DateTimeKind.Utc));
        told.Clock.Now = Programme.Clock.Now;
        await RecordAsync(told);
        Assert.Equal([Now.AddDays(1).AddMinutes(4)], await Look(db => db.LoggedLines.Select(line => line.At).Distinct().ToListAsync()));
        using var file = new MemoryStream();
        await Run<PublicLogFile>(log => log.WriteAsync(file));
        file.Position = 0;
        Assert.True(LogFile.Verify(file).Holds);
    }

    [Fact]
    public async Task The_database_tells_the_time() =>
        Assert.InRange(await Look(db => ClockOfDatabase.NowAsync(db, CancellationToken.None)), DateTime.UtcNow.AddMinutes(-1), DateTime.UtcNow.AddMinutes(1));

    private static async Task RecordAsync(TestProgramme programme)
    {
        await using var scope = programme.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<PublicLog>().Record("plan published", "ICAP version 1", Guid.CreateVersion7(), "{}");
        services.GetRequiredService<Audit>().Record(Actor.CommandLine, "Recorded", "log", null);
        await services.GetRequiredService<ConcordDb>().SaveChangesAsync();
    }
}
