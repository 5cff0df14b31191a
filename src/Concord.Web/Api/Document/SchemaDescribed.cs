using System.Text.Json;
using Concord.Shared;
using Microsoft.OpenApi;

namespace Concord.Web.Api.Document;

/// <summary>What the types alone do not say of their JSON.</summary>
internal static class SchemaDescribed
{
    public static void Describe(OpenApiSchema schema, Type type)
    {
        // Where a choice may be missing, its property says so: the choice itself is a word.
        if (Nullable.GetUnderlyingType(type) is { IsEnum: true } && schema.Enum is { } choices)
            (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. choices.Where(choice => choice?.GetValueKind() == JsonValueKind.String && !choice.IsJsonNullSentinel())]);
        if (type != typeof(PartialDate) && type != typeof(PartialDate?)) return;
        schema.Type = JsonSchemaType.String;
        schema.Pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
        schema.Description = "A year, a month or a day, as exactly as it is known.";
    }
}
