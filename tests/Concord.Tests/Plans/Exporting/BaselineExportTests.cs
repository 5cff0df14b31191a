using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.People.Domain;
using Concord.Plans.Changing;
using Concord.Plans.Comparing;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Exporting.Json;
using Concord.Plans.Importing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Exporting;

/// <summary>What was promised anew goes out with its authority, and comes back with a plan that is new here.</summary>
public sealed class BaselineExportTests : ExportTest
{
    private GivenPerson secretariat = null!;

    protected override async Task BeginAsync()
    {
        await base.BeginAsync();
        secretariat = await Given.Person(Role.Secretariat);
        await PromiseAnew("EX-1.01", 1, "Autumn 2027", "No hall was free");
        await PromiseAnew("EX-2.01", 2, "next year", "Ten towns are many");
        await PromiseAnew("EX-1.01", 1, "March 2028", "The roof leaked");
    }

    [Fact]
    public async Task The_json_tells_each_promise_before_and_anew_by_what_authority_and_since_when()
    {
        var json = await Export("json");
        using var read = JsonDocument.Parse(json);
        using var schema = PlanSchema.Open();
        Assert.Empty(new JsonSchemaCheck(JsonDocument.Parse(schema).RootElement).Wrong(read.RootElement));
        var day = Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal([$"1: Spring 2027 → Autumn 2027 ({day}; No hall was free; The group)", $"1: Autumn 2027 → March 2028 ({day}; The roof leaked; The group)"], Told(json, "EX-1.01"));
        Assert.Equal([$"2: later → next year ({day}; Ten towns are many; The group)"], Told(json, "EX-2.01"));
        Assert.Equal("2028", BaselinesOf(json, "EX-2.01")[0]!["promised"]!["edtf"]!.GetValue<string>());
        Assert.Empty(BaselinesOf(json, "EX-1.02"));
    }

    [Fact]
    public async Task Brought_in_again_it_changes_nothing()
    {
        var reading = await Run<RepublishPlan, RepublishPlan.Reading>(async verb => await verb.CompareAsync(await Upload("ex.json", await Export("json")), "ex", null, secretariat.Actor));
        Assert.All(reading.Pairs, pair => Assert.Equal(Difference.Same, pair.Difference));
        var before = await Export("json");
        var touched = JsonNode.Parse(before)!;
        touched["summary"] = "Another file of the same plan";
        var source = await Upload("ex-2.json", System.Text.Encoding.UTF8.GetBytes(touched.ToJsonString()));
        await Run<RepublishPlan, RepublishPlan.Reading>(verb => verb.RunAsync(new(source, "ex", "May 2027"), secretariat.Actor));
        Assert.Equal(Told(before, "EX-1.01"), Told(await Export("json"), "EX-1.01"));
    }

    [Fact]
    public async Task In_another_place_the_plan_has_the_same_baselines_read_as_on_their_day()
    {
        var before = await Export("json");
        Today = Today.AddYears(3);
        await Run<ImportPlan, string>(async verb => await verb.RunAsync(new(await Upload("copy.json", before), "Copy", "COPY", "", "March 2026", ""), secretariat.Actor));
        var after = await Export("json", "copy");
        foreach (var reference in new[] { "EX-1.01", "EX-2.01" })
            Assert.Equal(BaselinesOf(before, reference).ToJsonString(), BaselinesOf(after, reference.Replace("EX", "COPY", StringComparison.Ordinal)).ToJsonString());
    }

    [Fact]
    public async Task A_file_of_before_has_none_and_one_that_is_too_long_is_refused()
    {
        var json = JsonNode.Parse(await Export("json"))!;
        foreach (var action in json["chapters"]!.AsArray().SelectMany(chapter => chapter!["actions"]!.AsArray())) action!.AsObject().Remove("baselines");
        await Run<ImportPlan, string>(async verb => await verb.RunAsync(new(await Upload("old.json", System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())), "Old", "OLD", "", "March 2026", ""), secretariat.Actor));
        Assert.Empty(BaselinesOf(await Export("json", "old"), "OLD-1.01"));

        json = JsonNode.Parse(await Export("json"))!;
        json["chapters"]![0]!["actions"]![0]!["baselines"]![0]!["reason"] = new string('x', ChangeRequest.LongestReason + 1);
        var source = await Upload("long.json", System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()));
        Assert.Contains("baseline of EX-1.01", await Refused<ImportPlan>(verb => verb.RunAsync(new(source, "Long", "LONG", "", "March 2026", ""), secretariat.Actor)), StringComparison.Ordinal);
    }

    private async Task PromiseAnew(string reference, int milestone, string wording, string reason)
    {
        var (action, about) = await Look(async db =>
        {
            var found = await db.Actions.Include(row => row.Milestones).SingleAsync(row => row.Ref == reference);
            return (found.Id, found.Milestones.Single(each => each.Number == milestone).Id);
        });
        var change = await Run<ProposeChange, Guid>(verb => verb.RunAsync(new(action, new Rebaselining(about, wording), reason), secretariat.Actor));
        await Run<EndorseChange>(async verb => await verb.RunAsync(new(change, await VersionOf(change), ""), Actor.CommandLine));
        await Run<ApproveChange>(async verb => await verb.RunAsync(new(change, await VersionOf(change), "The group", ""), Actor.CommandLine));
    }

    private static JsonArray BaselinesOf(byte[] json, string reference) => JsonNode.Parse(json)!["chapters"]!.AsArray().SelectMany(chapter => chapter!["actions"]!.AsArray())
        .Single(action => action!["ref"]!.GetValue<string>() == reference)!["baselines"]!.AsArray();

    private static List<string> Told(byte[] json, string reference) =>
        [.. BaselinesOf(json, reference).Select(each => $"{each!["milestone"]}: {each["before"]} → {each["promised"]!["text"]} ({each["setOn"]}; {each["reason"]}; {each["authority"]})")];

    private Task<Guid> Upload(string name, byte[] bytes) => Run<UploadPlan, Guid>(verb => verb.RunAsync(name, bytes, secretariat.Actor));

    private Task<Guid> VersionOf(Guid change) => Look(db => db.ChangeRequests.Where(row => row.Id == change).Select(row => row.Version).SingleAsync());
}
