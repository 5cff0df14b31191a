using System.Text.Json;
using System.Text.RegularExpressions;

namespace Concord.Tests.Plans.Exporting;

/// <summary>As much of JSON Schema (2020-12) as the published schema uses. A keyword that it does not know is a fault, never passed over.</summary>
internal sealed class JsonSchemaCheck(JsonElement root)
{
    private static readonly string[] SaysNothing = ["$schema", "$defs", "title", "description"];

    public IEnumerable<string> Wrong(JsonElement value) => Wrong(root, value, "");

    private IEnumerable<string> Wrong(JsonElement schema, JsonElement value, string at) =>
        schema.EnumerateObject().Where(rule => !SaysNothing.Contains(rule.Name)).SelectMany(rule => Wrong(schema, rule, value, at));

    private IEnumerable<string> Wrong(JsonElement schema, JsonProperty rule, JsonElement value, string at) => rule.Name switch
    {
        "$ref" => Wrong(Defined(rule.Value.GetString()!), value, at),
        "type" => Is(rule.Value.GetString()!, value) ? [] : [$"{at} is no {rule.Value}"],
        "enum" => rule.Value.EnumerateArray().Any(one => one.GetString() == value.GetString()) ? [] : [$"{at} is {value}"],
        "pattern" => Regex.IsMatch(value.GetString()!, rule.Value.GetString()!, RegexOptions.NonBacktracking) ? [] : [$"{at} is {value}"],
        "format" => HasFormat(rule.Value.GetString()!, value.GetString()!) ? [] : [$"{at} is {value}"],
        "minimum" => value.GetInt64() >= rule.Value.GetInt64() ? [] : [$"{at} is {value}"],
        "minItems" => value.GetArrayLength() >= rule.Value.GetInt32() ? [] : [$"{at} has too few"],
        "required" => rule.Value.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{at}/{name} is missing"),
        "properties" => rule.Value.EnumerateObject().Where(property => value.TryGetProperty(property.Name, out _)).SelectMany(property => Wrong(property.Value, value.GetProperty(property.Name), $"{at}/{property.Name}")),
        "additionalProperties" => value.EnumerateObject().Where(property => !schema.GetProperty("properties").TryGetProperty(property.Name, out _)).Select(property => $"{at}/{property.Name} is not in the schema"),
        "items" => value.EnumerateArray().SelectMany((item, index) => Wrong(rule.Value, item, $"{at}/{index}")),
        _ => [$"the schema uses {rule.Name}, which this check does not know"],
    };

    private JsonElement Defined(string reference) => reference["#/".Length..].Split('/').Aggregate(root, (schema, name) => schema.GetProperty(name));

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => false,
    };

    private static bool HasFormat(string format, string text) => format switch
    {
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "date-time" => text.EndsWith('Z') && DateTimeOffset.TryParse(text, out _),
        _ => false,
    };
}
