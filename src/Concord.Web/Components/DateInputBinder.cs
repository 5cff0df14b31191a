using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Concord.Web.Components;

/// <summary>Makes one <see cref="DateOnly"/> of the three answers that a date input posts.</summary>
public sealed class DateInputBinder : IModelBinder
{
    static readonly string[] Kinds = ["day", "month", "year"];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var typed = Array.ConvertAll(Kinds, kind => Read(bindingContext, $"{name}-{kind}"));
        if (Array.TrueForAll(typed, string.IsNullOrEmpty)) return Task.CompletedTask;

        var question = bindingContext.ModelMetadata.GetDisplayName();
        var missing = Kinds.Where((_, i) => string.IsNullOrEmpty(typed[i])).ToList();
        if (missing.Count > 0)
            bindingContext.ModelState.TryAddModelError(name, $"{question} must include a {string.Join(" and ", missing)}");
        else if (Day(typed) is { } day)
            bindingContext.Result = ModelBindingResult.Success(day);
        else
            bindingContext.ModelState.TryAddModelError(name, $"{question} must be a real date");
        return Task.CompletedTask;
    }

    static string? Read(ModelBindingContext context, string key)
    {
        var answer = context.ValueProvider.GetValue(key);
        if (answer != ValueProviderResult.None)
        {
            context.ModelState.SetModelValue(key, answer);
            // No validator visits a part; left unvalidated it would make the whole form invalid without a word.
            context.ModelState.MarkFieldSkipped(key);
        }
        return answer.FirstValue?.Trim();
    }

    static DateOnly? Day(string?[] typed) =>
        Number(typed[0]) is { } day && Number(typed[1]) is { } month && Number(typed[2]) is >= 1000 and <= 9999 and var year
        && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal static Dictionary<string, string>? Typed(ModelStateDictionary state, string name)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in Kinds)
            if (state.TryGetValue($"{name}-{kind}", out var entry) && entry.AttemptedValue is { } answer) typed[$"{name}-{kind}"] = answer;
        return typed.Count == 0 ? null : typed;
    }

    internal static Dictionary<string, string> Parts(string name, object? model)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (model is not DateOnly day) return parts;
        int[] numbers = [day.Day, day.Month, day.Year];
        for (var i = 0; i < Kinds.Length; i++) parts[$"{name}-{Kinds[i]}"] = numbers[i].ToString(CultureInfo.InvariantCulture);
        return parts;
    }
}
