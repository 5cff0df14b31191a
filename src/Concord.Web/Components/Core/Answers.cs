using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Concord.Web.Components;

/// <summary>A model's value as a form holds it.</summary>
static class Answers
{
    public static string? Format(object? value) => value switch
    {
        null => null,
        string text => text,
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    public static List<string>? FormatAll(ModelStateEntry? typed, object? model) => (typed?.RawValue ?? model) switch
    {
        null => null,
        string text => [text],
        IEnumerable several => [.. several.Cast<object?>().Select(Format).OfType<string>()],
        var one => Format(one) is { } text ? [text] : null,
    };
}
