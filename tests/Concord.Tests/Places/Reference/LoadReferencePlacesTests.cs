using Concord.Places;
using Concord.Places.Reference;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Places.Reference;

public sealed class LoadReferencePlacesTests : ProgrammeTest
{
    protected override Task BeginAsync() => Run<LoadReferencePlaces>(verb => verb.RunAsync());

    [Fact]
    public async Task It_loads_once()
    {
        var (bodies, entries) = (await Look(db => db.Bodies.CountAsync()), await AuditEntries());
        await Run<LoadReferencePlaces>(verb => verb.RunAsync());
        Assert.Equal((bodies, entries), (await Look(db => db.Bodies.CountAsync()), await AuditEntries()));
        Assert.Equal(ShippedBodies.All().Count, bodies);
    }

    [Theory]
    [InlineData("2017", "DCLG")]
    [InlineData("2018-01-07", "DCLG")]
    [InlineData("2018-01-08", "MHCLG")]
    [InlineData("2019-02", "MHCLG")]
    [InlineData("2022", "DLUHC")]
    [InlineData("2025", "MHCLG")]
    public async Task The_department_for_communities_is_called_what_it_was_called_then(string day, string shortName)
    {
        var body = (await All()).Single(entry => entry.Key == "mhclg");
        Assert.Equal(shortName, body.NameOn(PartialDate.Parse(day)).ShortName);
        Assert.Equal(shortName, ShippedBodies.All().Single(entry => entry.Key == "mhclg").NameOn(PartialDate.Parse(day)).ShortName);
    }

    [Fact]
    public async Task Every_name_but_the_first_has_a_day_and_names_follow_one_another()
    {
        foreach (var body in await All())
            foreach (var (earlier, later) in body.Names.Zip(body.Names.Skip(1)))
            {
                Assert.NotNull(later.From);
                Assert.Equal(earlier.To, later.From);
                Assert.True(earlier.From is null || earlier.From < later.From, $"{body.Key}: {earlier.Name} starts after {later.Name}");
            }
    }

    [Fact]
    public async Task Five_places_are_integration_areas_each_with_its_council()
    {
        var areas = await Look(db => db.Areas.OrderBy(area => area.Name).ToListAsync());
        Assert.Equal(["Blackburn with Darwen", "Bradford", "Peterborough", "Walsall", "Waltham Forest"], areas.Select(area => area.Name));
        var bodies = (await All()).Select(body => body.Id).ToHashSet();
        Assert.All(areas, area =>
        {
            Assert.True(area.IsIntegrationArea);
            Assert.Contains(area.CouncilId!.Value, bodies);
            Assert.Matches("^E0[689][0-9]{6}$", area.Code);
        });
    }

    [Fact]
    public async Task A_closed_body_names_what_became_of_it()
    {
        var closed = await Look(db => db.Bodies.Where(body => body.ClosedOn != null).Select(body => body.Id).ToListAsync());
        Assert.NotEmpty(closed);
        Assert.All((await All()).Where(body => closed.Contains(body.Id)), body => Assert.NotEmpty(body.Successors));
    }

    [Fact]
    public async Task Registers_answer_by_key_with_the_name_of_today()
    {
        var walsall = (await Run<AreaRegister, IReadOnlyList<AreaRegister.Entry>>(areas => areas.AllAsync())).Single(area => area.Name == "Walsall");
        Assert.Equal("Walsall", await Run<AreaRegister, string?>(areas => areas.NameOfAsync(walsall.Id, default)));
        Assert.Null(await Run<AreaRegister, string?>(areas => areas.NameOfAsync(Guid.NewGuid(), default)));
        var office = (await All()).Single(body => body.Key == "home-office");
        Assert.Equal("Home Office", await Run<BodyRegister, string?>(bodies => bodies.NameOfAsync(office.Id, default)));
        Assert.Null(await Run<BodyRegister, string?>(bodies => bodies.NameOfAsync(Guid.NewGuid(), default)));
    }

    private Task<IReadOnlyList<BodyRegister.Entry>> All() => Run<BodyRegister, IReadOnlyList<BodyRegister.Entry>>(bodies => bodies.AllAsync());
}
