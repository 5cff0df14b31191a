using System.Globalization;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Finding;
using Concord.Web.Layout;
using Microsoft.AspNetCore.WebUtilities;

namespace Concord.Web.Pages.Plans.Finding;

/// <summary>What a list is filtered by, in words, each with the address of the list without it.</summary>
public sealed class FilterChips(string list, ActionFilter filter, FilterChoices.Of? choices, string? placeName)
{
    public sealed record Chip(string Words, string Without);

    /// <summary>The filter as an address has it: only what it understands, and only what is set.</summary>
    public static Dictionary<string, string?> Parts(ActionFilter filter) => new (string Name, string? Value)[]
    {
        ("q", filter.HasWords ? filter.Q : null), ("chapter", filter.Chapter?.ToString(CultureInfo.InvariantCulture)), ("lead", filter.Lead), ("status", filter.Status), ("kind", filter.Kind),
        ("promised", filter.Promised), ("timing", filter.Timing), ("after", filter.After), ("before", filter.Before), ("milestones", filter.Milestones), ("place", filter.Place),
        ("attention", filter.Attention), ("counted", filter.Counted), ("sort", filter.Sort),
    }.Where(part => !string.IsNullOrEmpty(part.Value)).ToDictionary(part => part.Name, part => part.Value, StringComparer.Ordinal);

    public static string QueryOf(ActionFilter filter) => QueryHelpers.AddQueryString("", Parts(filter)).TrimStart('?');

    public IReadOnlyList<Chip> All => [.. Parts(filter).Where(part => part.Key != "sort").Select(part => new Chip(InWords(part.Key, part.Value!), Without(part.Key)))];

    private string InWords(string name, string value) => name switch
    {
        "q" => $"“{value}”",
        "chapter" => choices?.Chapters.FirstOrDefault(chapter => chapter.Number == filter.Chapter).Title ?? $"Chapter {value}",
        "lead" => value == "all" ? "All departments" : choices?.Leads.FirstOrDefault(lead => lead.Key == value).Name ?? value,
        "status" => filter.StatusChosen?.InWords() ?? value,
        "kind" => filter.KindChosen?.InWords() ?? value,
        "timing" => filter.TimingChosen is { } timing ? FilterOptions.InWords(timing) : value,
        "after" => $"Due on or after {(filter.AfterDay is { } day ? Excerpt.Day(day) : value)}",
        "before" => $"Due on or before {(filter.BeforeDay is { } day ? Excerpt.Day(day) : value)}",
        "milestones" => filter.HasMilestones switch { true => "With milestones", false => "Without milestones", null => value },
        "place" => placeName ?? value,
        "attention" => filter.AttentionChosen?.InWords() ?? value,
        "counted" => value switch { "published" => "Of the published", "live" => "Live today", _ => value },
        _ => value,
    };

    private string Without(string name) => QueryHelpers.AddQueryString(list, Parts(filter).Where(part => part.Key != name));
}
