using System.Diagnostics;
using Concord.Shared.Post;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Stub = Concord.NotifyStub.NotifyStub;

namespace Concord.Web.Tests.Messages;

/// <summary>The whole product beside a Notify that takes its time.</summary>
public sealed class SlowPostTests
{
    [Fact]
    public async Task Neither_a_page_nor_the_stop_waits_for_a_message()
    {
        await using var stub = await Stub.StartAsync();
        stub.Next.Enqueue(new(Seconds: 18));
        await using var product = new Product { Settings = stub.Settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value) };
        await product.InitializeAsync();
        var (first, second) = (await product.Given.Person(), await product.Given.Person());
        await Ask(first.Email);
        for (var left = 100; stub.Asked == 0; left--)
        {
            Assert.True(left > 0, "nothing was sent within 25 seconds");
            await Task.Delay(250);
        }

        var page = Stopwatch.StartNew();
        await Ask(second.Email);
        Assert.InRange(page.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        var delivery = product.Services.GetServices<IHostedService>().OfType<OutboxDelivery>().Single();
        var stop = Stopwatch.StartNew();
        await delivery.StopAsync(CancellationToken.None);
        Assert.InRange(stop.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));

        Assert.Equal(1, stub.Asked);
        Assert.Equal(2, await product.Behind.LookAsync(db => db.OutboxMessages.CountAsync(message => message.State == MessageState.Waiting && (message.To == first.Email || message.To == second.Email))));

        async Task Ask(string email) => Assert.Equal(HttpStatusCode.OK, (await product.Visitor().Fill("/password/forgotten", ("Email", email))).Status);
    }
}
