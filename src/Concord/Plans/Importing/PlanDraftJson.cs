using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Concord.Plans.Domain;
using Concord.Shared.Promises;

namespace Concord.Plans.Importing;

/// <summary>The draft as one JSON object. It is data, not markup: whoever puts it into a page must encode it there.</summary>
public static class PlanDraftJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new RoleInWords(), new JsonStringEnumConverter<LineKind>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<PromiseKind>(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(PlanDraft draft) => JsonSerializer.Serialize(draft, Options);

    public static PlanDraft Read(string json) => JsonSerializer.Deserialize<PlanDraft>(json, Options) ?? throw new JsonException("A plan's draft is an object, not null");

    public static Task WriteAsync(PlanDraft draft, Stream to, CancellationToken cancel = default) =>
        JsonSerializer.SerializeAsync(to, draft, Options, cancel);

    private sealed class RoleInWords : JsonConverter<LeadRole>
    {
        public override LeadRole Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var words = reader.GetString();
            return Array.Find(Enum.GetValues<LeadRole>(), role => role.InWords() == words) is var found && found.InWords() == words
                ? found
                : throw new JsonException($"“{words}” is not a lead's role");
        }

        public override void Write(Utf8JsonWriter writer, LeadRole value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.InWords());
    }
}
