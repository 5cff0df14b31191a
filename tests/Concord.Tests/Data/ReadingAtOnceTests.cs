using Concord.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Tests.Data;

public sealed class ReadingAtOnceTests : ProgrammeTest
{
    [Fact]
    public async Task What_is_saved_while_somebody_reads_is_saved_at_once_and_seen_only_afterwards()
    {
        await Given.Plan();
        await using var scope = Programme.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConcordDb>();
        await using (await db.ReadAtOnceAsync())
        {
            Assert.Equal(1, await db.Plans.CountAsync());
            await Given.Plan().WaitAsync(TimeSpan.FromSeconds(20));
            Assert.Equal(1, await db.Plans.CountAsync());
        }
        Assert.Equal(2, await db.Plans.CountAsync());
    }
}
