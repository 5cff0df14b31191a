using Concord.Web.Api;
using Microsoft.Extensions.Configuration;

namespace Concord.Web.Tests.Api;

public sealed class ApiRatesTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", 1)]
    [InlineData("192.0.2.1", "192.0.2.2", 2)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", 1)]
    [InlineData("2001:db8::1", "2001:db8::ffff:2", 1)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", 2)]
    public void An_address_of_the_newer_kind_is_its_network(string one, string other, int left)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Concord:ApiRequestsPerMinute", "3")]).Build();
        var rates = new ApiRates(new TestClock(), settings);
        rates.Count(IPAddress.Parse(one));
        Assert.Equal(left, rates.Count(IPAddress.Parse(other)).Left);
    }

    [Fact]
    public async Task Many_at_once_are_counted_one_by_one()
    {
        var rates = new ApiRates(new TestClock(), new ConfigurationBuilder().AddInMemoryCollection([new("Concord:ApiRequestsPerMinute", "500")]).Build());
        var passed = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => rates.Count(IPAddress.Loopback).MayPass)));
        Assert.Equal(500, passed.Count(each => each));
    }
}
