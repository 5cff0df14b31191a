using System.Collections;
using Concord.Web.Components;
using Microsoft.AspNetCore.Html;

namespace Concord.Web.Tests.Components;

/// <summary>A component whose every text, however deep, is the same.</summary>
static class Poisoned
{
    public static object Fill(Type type, string text, int depth = 0)
    {
        var target = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties())
            if (property is { CanWrite: true, SetMethod.IsPublic: true } && Value(property.PropertyType, text, depth) is { } value)
                property.SetValue(target, value);
        return target;
    }

    static object? Value(Type type, string text, int depth)
    {
        if (type == typeof(string)) return text;
        if (type == typeof(Attributes)) return new Attributes { { "data-x", text } };
        if (type == typeof(Plural)) return new Plural { ["other"] = text };
        if (type == typeof(IHtmlContent) || type.Namespace != typeof(Component).Namespace && !typeof(IEnumerable).IsAssignableFrom(type) || depth > 4) return null;
        if (!typeof(IEnumerable).IsAssignableFrom(type)) return Fill(type, text, depth + 1);
        var element = type.GetGenericArguments()[0];
        if (type.GetGenericArguments().Length > 1) return new Dictionary<string, string>(StringComparer.Ordinal) { ["day"] = text };
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        list.Add(Value(element, text, depth + 1));
        return list;
    }
}
