using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Concord.Plans.Domain;
using Concord.Shared.Promises;

namespace Concord.Plans.Exporting.Json;

/// <summary>A plan with everything that is kept of it, down to the exact source cells. <see cref="PlanSchema"/> says what may stand where.</summary>
public sealed class PlanJson(PlanReading reading) : IPlanExport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new JsonStringEnumConverter<PromiseKind>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<ActionKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<ActionStatus>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<LeadRole>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<ReviewCadence>(JsonNamingPolicy.CamelCase),
        },
    };

    public string Extension => "json";
    public string MediaType => "application/json";
    public string Name => "JSON";
    public string Says => "Everything, for programs: the exact cells of the source with their hashes, every promise with its span and rule. Its schema is published.";

    public Task WriteAsync(ExportedPlan plan, Stream to, CancellationToken cancel = default) =>
        JsonSerializer.SerializeAsync(to, Of(plan, cancel), Options, cancel);

    private PlanInJson Of(ExportedPlan exported, CancellationToken cancel)
    {
        var plan = exported.Plan;
        return new(
            new Uri(exported.Root, PlanSchema.Path), PlanSchema.Version, exported.Address, plan.Code, plan.Title, plan.Publisher, plan.Published, plan.Nations, plan.Summary,
            plan.DemonstrationNote, new(plan.SourceFile, plan.SourceSha256), exported.Version, exported.ChangedAt,
            [.. exported.Versions.Select(version => new VersionInJson(version.Number, version.Published, new(version.SourceFile, version.SourceSha256), version.AddedAt))],
            PlanReading.ChaptersOf(exported).Select(chapter => new ChapterInJson(chapter.Number, chapter.Title, chapter.Summary, ActionsAsync(exported, chapter, cancel))));
    }

    private async IAsyncEnumerable<ActionInJson> ActionsAsync(ExportedPlan plan, Chapter chapter, [EnumeratorCancellation] CancellationToken cancel)
    {
        var baselines = await reading.BaselinesAsync(chapter, cancel);
        await foreach (var action in reading.ActionsAsync(chapter, cancel)) yield return ActionInJson.Of(plan, action, baselines[action.Id]);
    }
}
