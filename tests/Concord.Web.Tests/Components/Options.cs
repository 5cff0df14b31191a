using System.Collections;
using System.Reflection;
using System.Text.Json;
using Concord.Web.Components;
using Microsoft.AspNetCore.Html;

namespace Concord.Web.Tests.Components;

/// <summary>Sets a component's properties from a fixture's options. An option that no property answers to fails.</summary>
static class Options
{
    public static object Bind(Type type, JsonElement options)
    {
        var target = Activator.CreateInstance(type)!;
        foreach (var option in options.EnumerateObject())
        {
            var property = type.GetProperty(char.ToUpperInvariant(option.Name[0]) + option.Name[1..]);
            Assert.True(property?.CanWrite == true, $"{type.Name} has no option '{option.Name}'");
            property.SetValue(target, Value(property.PropertyType, option.Value));
        }
        return target;
    }

    static object? Value(Type type, JsonElement json)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (json.ValueKind == JsonValueKind.Null) return null;
        if (type == typeof(string)) return json.ToString() is var text && json.ValueKind is JsonValueKind.True or JsonValueKind.False ? text.ToLowerInvariant() : text;
        if (type == typeof(bool)) return json.GetBoolean();
        if (type == typeof(int)) return json.GetInt32();
        if (type == typeof(Attributes)) return AttributesFrom(json);
        if (type == typeof(IHtmlContent)) return json.ValueKind == JsonValueKind.String && json.GetString() is { Length: > 0 } html ? new HtmlString(html) : null;
        if (type == typeof(Plural)) return PluralFrom(json);
        if (type == typeof(IReadOnlyDictionary<string, string>)) return json.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.ToString(), StringComparer.Ordinal);
        if (json.ValueKind == JsonValueKind.Array) return ListFrom(type, json);
        if (json.ValueKind is JsonValueKind.False || (json.ValueKind is JsonValueKind.String && json.GetString()!.Length == 0)) return null;
        if (json.ValueKind == JsonValueKind.Object) return Bind(type, json);
        var wrapped = Activator.CreateInstance(type)!;
        var property = type.GetProperty("Html");
        Assert.True(property is not null && json.ValueKind == JsonValueKind.String, $"{type.Name} cannot be {json}");
        property.SetValue(wrapped, new HtmlString(json.GetString()));
        return wrapped;
    }

    static IList ListFrom(Type type, JsonElement json)
    {
        var element = type.GetGenericArguments().Single();
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        foreach (var item in json.EnumerateArray()) list.Add(Value(element, item));
        return list;
    }

    static Attributes AttributesFrom(JsonElement json)
    {
        var attributes = new Attributes();
        foreach (var one in json.EnumerateObject()) attributes.Add(one.Name, Value(typeof(string), one.Value) ?? "");
        return attributes;
    }

    static Plural PluralFrom(JsonElement json)
    {
        var plural = new Plural();
        foreach (var one in json.EnumerateObject()) plural.Add(one.Name, one.Value.GetString()!);
        return plural;
    }
}
