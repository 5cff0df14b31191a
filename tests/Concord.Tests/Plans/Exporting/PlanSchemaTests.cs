using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Exporting.Json;
using Concord.Shared.Promises;

namespace Concord.Tests.Plans.Exporting;

public sealed class PlanSchemaTests : ExportTest
{
    private static readonly JsonElement Schema = Read();

    private static JsonElement Read()
    {
        using var stream = PlanSchema.Open();
        return JsonDocument.Parse(stream).RootElement;
    }

    [Fact]
    public async Task A_plan_as_json_is_as_the_published_schema_says()
    {
        using var json = JsonDocument.Parse(await Export("json"));
        Assert.Empty(new JsonSchemaCheck(Schema).Wrong(json.RootElement));
        Assert.Equal("https://concord.example/schemas/plan-1.json", json.RootElement.GetProperty("$schema").GetString());
        Assert.StartsWith(json.RootElement.GetProperty("schemaVersion").GetString()!.Split('.')[0], "1", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_without_a_source_or_an_action_is_too()
    {
        await SaveAsync(async db => await NewChapter(db));
        using var json = JsonDocument.Parse(await Export("json", "new"));
        Assert.Empty(new JsonSchemaCheck(Schema).Wrong(json.RootElement));
    }

    [Fact]
    public async Task Everything_that_the_schema_lets_stand_is_written_for_some_plan()
    {
        await SaveAsync(db => db.PlanVersions.Add(new PlanVersion { PlanId = db.Plans.Single().Id, Number = 2, Published = "May 2026", SourceFile = "plan-2.txt", SourceSha256 = new string('a', 64), AddedAt = Now, Content = "{}" }));
        using var json = JsonDocument.Parse(await Export("json"));
        var written = Names(json.RootElement).ToHashSet();
        var declared = Schema.GetProperty("$defs").EnumerateObject().Select(each => each.Value).Append(Schema)
            .Where(shape => shape.TryGetProperty("properties", out _)).SelectMany(shape => shape.GetProperty("properties").EnumerateObject().Select(property => property.Name)).ToHashSet();
        // A lead that has left, what a change made or promised anew, and the demonstration's note are not in this plan.
        Assert.Equal(["authority", "before", "demonstrationNote", "from", "milestone", "origin", "reason", "setOn", "to"], declared.Except(written).Order());
        Assert.Equal(2, json.RootElement.GetProperty("version").GetInt32());
    }

    [Theory]
    [InlineData("kind", "promise")]
    [InlineData("kind", "action")]
    [InlineData("status", "action")]
    [InlineData("reviewCadence", "action")]
    [InlineData("role", "lead")]
    public void The_schema_names_every_word_of_a_list(string property, string shape)
    {
        var said = Schema.GetProperty("$defs").GetProperty(shape).GetProperty("properties").GetProperty(property).GetProperty("enum").EnumerateArray().Select(word => word.GetString()!);
        var kind = (shape, property) switch { ("promise", _) => typeof(PromiseKind), ("lead", _) => typeof(LeadRole), (_, "status") => typeof(ActionStatus), (_, "reviewCadence") => typeof(ReviewCadence), _ => typeof(ActionKind) };
        Assert.Equal(Enum.GetNames(kind).Select(JsonNamingPolicy.CamelCase.ConvertName), said);
    }

    [Fact]
    public async Task The_check_finds_what_is_wrong()
    {
        var json = JsonNode.Parse(await Export("json"))!;
        var action = json["chapters"]![0]!["actions"]![0]!.AsObject();
        action["surprise"] = 1;
        action["status"] = "excellent";
        action.Remove("sourceHash");
        action["promised"]!["earliest"] = "spring";
        using var broken = JsonDocument.Parse(json.ToJsonString());
        Assert.Equal(4, new JsonSchemaCheck(Schema).Wrong(broken.RootElement).Count());
    }

    private static IEnumerable<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Names(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
