using Concord.Plans.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Keeping;

public sealed class SavedFilterTests : ProgrammeTest
{
    private GivenPerson owner = null!, other = null!;

    protected override async Task BeginAsync() => (owner, other) = (await Given.Person(), await Given.Person());

    [Fact]
    public async Task A_filter_is_saved_renamed_and_deleted_and_each_is_audited()
    {
        var id = await Save(" Late ones ");
        Assert.Equal(["Late ones: status=at-risk of icap"], await Mine());
        Assert.Equal("person: Saved a filter", await LastAudited());
        await Run<RenameFilter>(verb => verb.RunAsync(id, "Later ones", owner.Actor));
        Assert.Equal(["Later ones: status=at-risk of icap"], await Mine());
        Assert.Equal("person: Renamed a filter", await LastAudited());
        await Run<DeleteFilter>(verb => verb.RunAsync(id, owner.Actor));
        Assert.Empty(await Mine());
        Assert.Equal("person: Deleted a filter", await LastAudited());
    }

    [Fact]
    public async Task Another_s_filter_is_not_there()
    {
        var id = await Save("Mine");
        await NotThere<RenameFilter>(verb => verb.RunAsync(id, "Yours", other.Actor));
        await NotThere<DeleteFilter>(verb => verb.RunAsync(id, other.Actor));
        await NotThere<SaveFilter>(verb => verb.RunAsync(new("icap", "", "Nobody's"), Concord.Shared.Actor.Visitor));
        Assert.Empty(await Look(db => db.FiltersOf(other.Actor).ToListAsync()));
        Assert.Single(await Mine());
        await Run<SaveFilter, Guid>(verb => verb.RunAsync(new("icap", "", "Mine"), other.Actor));
    }

    [Fact]
    public async Task A_filter_has_a_name_of_its_own()
    {
        await Save("Mine");
        Assert.Equal("Give the filter a name", await Refused<SaveFilter>(verb => verb.RunAsync(new("icap", "", " "), owner.Actor)));
        Assert.Equal("You already have a filter called MINE", await Refused<SaveFilter>(verb => verb.RunAsync(new("icap", "", "MINE"), owner.Actor)));
        Assert.Equal("The name must be 80 characters or fewer", await Refused<SaveFilter>(verb => verb.RunAsync(new("icap", "", new string('n', 81)), owner.Actor)));
        var second = await Save("Second");
        Assert.Equal("You already have a filter called mine", await Refused<RenameFilter>(verb => verb.RunAsync(second, "mine", owner.Actor)));
        await Run<RenameFilter>(verb => verb.RunAsync(second, "SECOND", owner.Actor));
    }

    private Task<Guid> Save(string name) => Run<SaveFilter, Guid>(verb => verb.RunAsync(new("icap", "status=at-risk", name), owner.Actor));

    private Task<List<string>> Mine() => Look(db => db.FiltersOf(owner.Actor).Select(filter => filter.Name + ": " + filter.Query + " of " + filter.Plan).ToListAsync());
}
