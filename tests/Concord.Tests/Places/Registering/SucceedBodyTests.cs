using Concord.Places;
using Concord.Places.Domain;
using Concord.Places.Registering;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Places.Registering;

public sealed class SucceedBodyTests : ProgrammeTest
{
    private GivenBody parks = null!;
    private GivenBody ponds = null!;

    protected override async Task BeginAsync()
    {
        parks = await Given.Body("Department of Parks", "DoP", PartialDate.Parse("2016"));
        ponds = await Given.Body("Department of Ponds", "DPo");
    }

    [Theory]
    [InlineData(SuccessionKind.Merge, "Recorded merge of body")]
    [InlineData(SuccessionKind.Split, "Recorded split of body")]
    public async Task A_merge_or_a_split_closes_the_body(SuccessionKind kind, string did)
    {
        await Succeed(kind);
        var closed = await Look(db => db.Bodies.Include(body => body.Names).SingleAsync(body => body.Id == parks.Id));
        Assert.Equal("March 2022", closed.ClosedOn.ToString());
        Assert.Equal("March 2022", closed.Names.Single().To.ToString());
        Assert.Equal($"command line: {did}", await LastAudited());
        Assert.Equal([ponds.Id], (await Run<BodyRegister, IReadOnlyList<BodyRegister.Entry>>(bodies => bodies.AllAsync())).Single(entry => entry.Id == parks.Id).Successors);
    }

    [Fact]
    public async Task A_transfer_of_a_function_leaves_the_body_open()
    {
        await Succeed(SuccessionKind.Transfer);
        Assert.Null(await Look(db => db.Bodies.Where(body => body.Id == parks.Id).Select(body => body.ClosedOn).SingleAsync()));
        Assert.Equal(1, await Look(db => db.Successions.CountAsync()));
    }

    [Fact]
    public async Task A_body_splits_into_several_and_closes_once()
    {
        var third = await Given.Body();
        await Succeed(SuccessionKind.Split);
        await Run<SucceedBody>(verb => verb.RunAsync(new(parks.Key, third.Key, SuccessionKind.Split, PartialDate.Parse("2022-03"), ""), Actor.CommandLine));
        Assert.Equal(2, await Look(db => db.Successions.CountAsync()));
    }

    [Fact]
    public async Task A_body_does_not_succeed_itself() =>
        Assert.Equal("A body cannot succeed itself: rename it instead",
            await Refused<SucceedBody>(verb => verb.RunAsync(new(parks.Key, parks.Key, SuccessionKind.Merge, PartialDate.Parse("2022"), ""), Actor.CommandLine)));

    [Fact]
    public async Task A_note_is_five_hundred_characters_at_most() =>
        Assert.Equal("The note must be 500 characters or fewer",
            await Refused<SucceedBody>(verb => verb.RunAsync(new(parks.Key, ponds.Key, SuccessionKind.Merge, PartialDate.Parse("2022"), new string('n', 501)), Actor.CommandLine)));

    [Fact]
    public async Task A_body_that_is_not_there_is_named()
    {
        var missing = await Assert.ThrowsAsync<NotFound>(() => Run<SucceedBody>(verb => verb.RunAsync(new(parks.Key, "nowhere", SuccessionKind.Merge, PartialDate.Parse("2022"), ""), Actor.CommandLine)));
        Assert.Equal("There is no body at nowhere", missing.Message);
    }

    private Task Succeed(SuccessionKind kind) =>
        Run<SucceedBody>(verb => verb.RunAsync(new(parks.Key, ponds.Key, kind, PartialDate.Parse("2022-03"), "As announced"), Actor.CommandLine));
}
