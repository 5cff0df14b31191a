using Concord.People.Domain;
using Concord.Places.Registering;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Places.Registering;

public sealed class RegisterBodyTests : ProgrammeTest
{
    [Fact]
    public async Task A_body_is_registered_under_its_address()
    {
        await Register();
        var body = await Look(db => db.Bodies.Include(row => row.Names).SingleAsync());
        Assert.Equal(("parks-trust", "charity", "Parks Trust", "PT"), (body.Key, body.Kind, body.CurrentName, body.CurrentShortName));
        Assert.Equal("March 2021", body.Names.Single().From.ToString());
        Assert.Equal("command line: Registered body", await LastAudited());
    }

    [Fact]
    public async Task An_address_is_given_once()
    {
        await Register();
        Assert.Equal("There is already a body at the address parks-trust", await Refused<RegisterBody>(verb => verb.RunAsync(Request(), Actor.CommandLine)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Parks")]
    [InlineData("parks trust")]
    [InlineData("parks/trust")]
    [InlineData("pärks")]
    public async Task An_address_that_would_not_read_well_is_refused(string key) =>
        Assert.Equal("The address of a body is lower-case letters, digits and hyphens", await Refused<RegisterBody>(verb => verb.RunAsync(Request() with { Key = key }, Actor.CommandLine)));

    [Fact]
    public async Task An_address_is_no_longer_than_eighty_characters()
    {
        await Run<RegisterBody, Guid>(verb => verb.RunAsync(Request() with { Key = new string('a', 80) }, Actor.CommandLine));
        Assert.Equal("The address of a body is lower-case letters, digits and hyphens", await Refused<RegisterBody>(verb => verb.RunAsync(Request() with { Key = new string('a', 81) }, Actor.CommandLine)));
    }

    [Theory]
    [InlineData(" ", "PT", "charity", "Enter the body's name")]
    [InlineData("Parks Trust", " ", "charity", "Enter the short name, or the full name again")]
    [InlineData("Parks Trust", "PT", " ", "Say what kind of body this is")]
    public async Task What_is_left_out_is_asked_for(string name, string shortName, string kind, string sentence) =>
        Assert.Equal(sentence, await Refused<RegisterBody>(verb => verb.RunAsync(Request() with { Name = name, ShortName = shortName, Kind = kind }, Actor.CommandLine)));

    [Theory]
    [InlineData(201, 2, 7, "The name must be 200 characters or fewer")]
    [InlineData(200, 61, 7, "The short name must be 60 characters or fewer")]
    [InlineData(200, 60, 61, "The kind must be 60 characters or fewer")]
    public async Task What_is_too_long_is_refused_in_words(int name, int shortName, int kind, string sentence) =>
        Assert.Equal(sentence, await Refused<RegisterBody>(verb => verb.RunAsync(
            Request() with { Name = new string('n', name), ShortName = new string('s', shortName), Kind = new string('k', kind) }, Actor.CommandLine)));

    [Fact]
    public async Task Only_whoever_may_edit_bodies_registers_renames_or_closes_one()
    {
        var body = await Given.Body();
        var other = await Given.Body();
        var certifier = await Given.Person(Role.Certifier);
        await NotThere<RegisterBody>(verb => verb.RunAsync(Request(), certifier.Actor));
        await NotThere<RenameBody>(verb => verb.RunAsync(new(body.Key, "New Name", "NN", PartialDate.Parse("2027")), certifier.Actor));
        await NotThere<SucceedBody>(verb => verb.RunAsync(new(body.Key, other.Key, Concord.Places.Domain.SuccessionKind.Merge, PartialDate.Parse("2027"), ""), certifier.Actor));

        var secretariat = await Given.Person(Role.Secretariat);
        await Run<RegisterBody, Guid>(verb => verb.RunAsync(Request(), secretariat.Actor));
        await Run<RenameBody>(verb => verb.RunAsync(new(body.Key, "New Name", "NN", PartialDate.Parse("2027")), secretariat.Actor));
        await Run<SucceedBody>(verb => verb.RunAsync(new(body.Key, other.Key, Concord.Places.Domain.SuccessionKind.Merge, PartialDate.Parse("2027"), ""), secretariat.Actor));
    }

    [Fact]
    public async Task A_role_over_one_body_does_not_rename_another()
    {
        var own = await Given.Body();
        var other = await Given.Body();
        var editor = await Given.Person(Role.Secretariat, own.Scope);
        await Run<RenameBody>(verb => verb.RunAsync(new(own.Key, "New Name", "NN", PartialDate.Parse("2027")), editor.Actor));
        await NotThere<RenameBody>(verb => verb.RunAsync(new(other.Key, "New Name", "NN", PartialDate.Parse("2027")), editor.Actor));
    }

    private static RegisterBody.Request Request() => new("parks-trust", "charity", "Parks Trust", "PT", PartialDate.Parse("2021-03"));

    private Task<Guid> Register() => Run<RegisterBody, Guid>(verb => verb.RunAsync(Request(), Actor.CommandLine));
}
