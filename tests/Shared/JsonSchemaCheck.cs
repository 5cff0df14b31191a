using System.Text.Json;
using System.Text.RegularExpressions;

namespace Concord.Testing;

/// <summary>As much of JSON Schema (2020-12) as the published schemas use. A keyword that it does not know is a fault, never passed over.</summary>
/// <param name="root">The document in which references are looked up.</param>
/// <param name="closed">A property that the schema does not name is wrong, also where the schema would let it pass.</param>
internal sealed class JsonSchemaCheck(JsonElement root, bool closed = false)
{
    private static readonly string[] SaysNothing = ["$schema", "$defs", "title", "description"];

    public IEnumerable<string> Wrong(JsonElement value) => Wrong(root, value, "");

    public IEnumerable<string> Wrong(JsonElement schema, JsonElement value, string at) =>
        schema.EnumerateObject().Where(rule => !SaysNothing.Contains(rule.Name)).SelectMany(rule => Wrong(schema, rule, value, at));

    private IEnumerable<string> Wrong(JsonElement schema, JsonProperty rule, JsonElement value, string at) => rule.Name switch
    {
        "$ref" => Wrong(Defined(rule.Value.GetString()!), value, at),
        "type" => TypesOf(rule.Value).Any(type => Is(type, value)) ? [] : [$"{at} is no {rule.Value}"],
        "oneOf" => rule.Value.EnumerateArray().Count(one => !Wrong(one, value, at).Any()) == 1 ? [] : [$"{at} is not one of {rule.Value}"],
        _ when value.ValueKind == JsonValueKind.Null => [],
        "enum" => rule.Value.EnumerateArray().Any(one => one.GetString() == value.GetString()) ? [] : [$"{at} is {value}"],
        "pattern" => Regex.IsMatch(value.GetString()!, rule.Value.GetString()!, RegexOptions.NonBacktracking) ? [] : [$"{at} is {value}"],
        "format" => HasFormat(rule.Value.GetString()!, value.ToString()) ? [] : [$"{at} is {value}"],
        "minimum" => value.GetInt64() >= rule.Value.GetInt64() ? [] : [$"{at} is {value}"],
        "minItems" => value.GetArrayLength() >= rule.Value.GetInt32() ? [] : [$"{at} has too few"],
        "required" => rule.Value.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{at}/{name} is missing"),
        "properties" => rule.Value.EnumerateObject().Where(property => value.TryGetProperty(property.Name, out _)).SelectMany(property => Wrong(property.Value, value.GetProperty(property.Name), $"{at}/{property.Name}"))
            .Concat(closed ? Unnamed(rule.Value, value, at) : []),
        "additionalProperties" => Unnamed(schema.GetProperty("properties"), value, at),
        "items" => value.EnumerateArray().SelectMany((item, index) => Wrong(rule.Value, item, $"{at}/{index}")),
        _ => [$"the schema uses {rule.Name}, which this check does not know"],
    };

    private static IEnumerable<string> Unnamed(JsonElement properties, JsonElement value, string at) =>
        value.EnumerateObject().Where(property => !properties.TryGetProperty(property.Name, out _)).Select(property => $"{at}/{property.Name} is not in the schema");

    private static IEnumerable<string> TypesOf(JsonElement types) => types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Select(type => type.GetString()!) : [types.GetString()!];

    private JsonElement Defined(string reference) => reference["#/".Length..].Split('/').Aggregate(root, (schema, name) => schema.GetProperty(name));

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };

    private static bool HasFormat(string format, string text) => format switch
    {
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        "int32" => int.TryParse(text, out _),
        "int64" => long.TryParse(text, out _),
        "double" => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _),
        "date-time" => text.EndsWith('Z') && DateTimeOffset.TryParse(text, out _),
        _ => false,
    };
}
