using Concord.Places;
using Concord.Places.Domain;
using Concord.Places.Registering;
using Concord.Shared;

namespace Concord.Tests.Places.Registering;

public sealed class RenameBodyTests : ProgrammeTest
{
    private GivenBody body = null!;

    protected override async Task BeginAsync() => body = await Given.Body("Department of Parks", "DoP", PartialDate.Parse("2016-07"));

    [Fact]
    public async Task The_old_name_is_kept_for_its_days()
    {
        await Rename("Department of Parks and Ponds", "DPP", "2021-09");

        var entry = (await Run<BodyRegister, IReadOnlyList<BodyRegister.Entry>>(bodies => bodies.AllAsync())).Single();
        Assert.Equal((body.Id, body.Key, "Department of Parks and Ponds", "DPP"), (entry.Id, entry.Key, entry.CurrentName, entry.CurrentShortName));
        Assert.Equal(["Department of Parks: July 2016 to September 2021", "Department of Parks and Ponds: September 2021 to "], entry.Names.Select(name => $"{name.Name}: {name.From} to {name.To}"));
        Assert.Equal("DoP", entry.NameOn(PartialDate.Parse("2021-08-31")).ShortName);
        Assert.Equal("DPP", entry.NameOn(PartialDate.Parse("2021-09")).ShortName);
        Assert.Equal("DoP", entry.NameOn(PartialDate.Parse("1999")).ShortName);
        Assert.Equal("DPP", entry.NameOn(null).ShortName);
        Assert.Equal("command line: Renamed body", await LastAudited());
    }

    [Fact]
    public async Task A_body_may_go_back_to_an_earlier_name()
    {
        await Rename("Department of Ponds", "DP", "2018");
        await Rename("Department of Parks", "DoP", "2024-07");
        var entry = (await Run<BodyRegister, IReadOnlyList<BodyRegister.Entry>>(bodies => bodies.AllAsync())).Single();
        Assert.Equal(["DoP", "DP", "DoP"], new[] { "2017", "2020", "2025" }.Select(year => entry.NameOn(PartialDate.Parse(year)).ShortName));
    }

    [Theory]
    [InlineData("2016-07")]
    [InlineData("2016-06-30")]
    [InlineData("2016")]
    public async Task A_name_that_would_not_start_later_is_refused(string on) =>
        Assert.Equal("Department of Parks has had its name since July 2016; the new name must start later", await Refuse("Department of Ponds", "DP", on));

    [Fact]
    public async Task The_name_it_has_is_no_new_name() =>
        Assert.Equal("The body is already called Department of Parks", await Refuse("Department of Parks", "DoP", "2021"));

    [Theory]
    [InlineData(" ", "DP", "Enter the body's new name")]
    [InlineData("Department of Ponds", " ", "Enter the short name, or the full name again")]
    public async Task What_is_left_out_is_asked_for(string name, string shortName, string sentence) =>
        Assert.Equal(sentence, await Refuse(name, shortName, "2021"));

    [Fact]
    public async Task What_is_too_long_is_refused_in_words()
    {
        Assert.Equal("The name must be 200 characters or fewer", await Refuse(new string('n', 201), "N", "2021"));
        Assert.Equal("The short name must be 60 characters or fewer", await Refuse("Department of Ponds", new string('n', 61), "2021"));
    }

    [Fact]
    public async Task A_closed_body_keeps_its_last_name()
    {
        var heir = await Given.Body();
        await Run<SucceedBody>(verb => verb.RunAsync(new(body.Key, heir.Key, SuccessionKind.Merge, PartialDate.Parse("2022-03"), ""), Actor.CommandLine));
        Assert.Equal("Department of Parks closed in March 2022; a closed body keeps its last name", await Refuse("Department of Ponds", "DP", "2023"));
    }

    [Fact]
    public async Task A_body_that_is_not_there_is_not_renamed() =>
        await NotThere<RenameBody>(verb => verb.RunAsync(new("nowhere", "N", "N", PartialDate.Parse("2021")), Actor.CommandLine));

    private Task Rename(string name, string shortName, string on) =>
        Run<RenameBody>(verb => verb.RunAsync(new(body.Key, name, shortName, PartialDate.Parse(on)), Actor.CommandLine));

    private Task<string> Refuse(string name, string shortName, string on) =>
        Refused<RenameBody>(verb => verb.RunAsync(new(body.Key, name, shortName, PartialDate.Parse(on)), Actor.CommandLine));
}
