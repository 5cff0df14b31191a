using System.Text.Json.Serialization;

namespace Concord.Plans.Exporting.Json;

/// <summary>The shape of the file. A name here is a name in the schema.</summary>
internal sealed record PlanInJson(
    [property: JsonPropertyName("$schema")] Uri Schema, string SchemaVersion, Uri Address, string Code, string Title, string Publisher, string Published, string Nations, string Summary,
    string? DemonstrationNote, SourceInJson Source, int Version, DateTime ChangedAt, IReadOnlyList<VersionInJson> Versions, IEnumerable<ChapterInJson> Chapters);

internal sealed record SourceInJson(string File, string Sha256);

internal sealed record VersionInJson(int Number, string Published, SourceInJson Source, DateTime AddedAt);

internal sealed record ChapterInJson(int Number, string Title, string Summary, IAsyncEnumerable<ActionInJson> Actions);
