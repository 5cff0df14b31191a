using System.Collections;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

/// <summary>HTML attributes beyond those a component knows, written as they come.</summary>
public sealed class Attributes : IEnumerable<KeyValuePair<string, object?>>
{
    readonly List<KeyValuePair<string, object?>> all = [];

    /// <summary>A null value is written as the bare name.</summary>
    public void Add(string name, object? value) => all.Add(new(name, value));

    public void Add(TagHelperAttribute attribute) =>
        Add(attribute.Name, attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? null : attribute.Value);

    internal void Translate(string key, string? message)
    {
        if (!string.IsNullOrEmpty(message)) Add($"data-i18n.{key}", message);
    }

    internal void Translate(string key, Plural? messages)
    {
        foreach (var (rule, message) in messages ?? []) Translate($"{key}.{rule}", message);
    }

    public List<KeyValuePair<string, object?>>.Enumerator GetEnumerator() => all.GetEnumerator();

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
