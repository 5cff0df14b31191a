using Concord.Data;
using Concord.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Concord.Cli.Tests;

public sealed class LogCommandsTests : Commanded
{
    [Fact]
    public async Task What_is_shown_is_compared_with_the_log()
    {
        await Run<LoadDemonstration>(load => load.RunAsync());
        var lines = await Look(db => db.PublicationLines.CountAsync());
        Assert.Equal((0, $"As the log says: 6 publications with {lines} lines\n", ""), Command("log", "check"));

        var line = await Look(db => db.PublicationLines.OrderBy(row => row.Id).FirstAsync());
        await Look(db => db.PublicationLines.Where(row => row.Id == line.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.PublicLine, "All is well")));
        var (exit, printed, _) = Command("log", "check");
        Assert.Equal(1, exit);
        Assert.StartsWith($"{line.Ref} in version 1 of ", printed, StringComparison.Ordinal);
        Assert.EndsWith($" of the log says: its public line\nNot as the log says: 1 of 6 publications with {lines} lines\n", printed, StringComparison.Ordinal);
        NotUnderstood("log", "check", "twice");
    }
}
