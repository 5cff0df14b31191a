using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Shared.Promises;
using Concord.Web.Components;

namespace Concord.Web.Pages.Plans.Finding;

/// <summary>The choices of a filter that are the same for every plan.</summary>
public static class FilterOptions
{
    public static List<SelectItem?> Statuses => Of("Anywhere", Enum.GetValues<ActionStatus>().Select(status => (status.Slug(), status.InWords())));

    public static List<SelectItem?> Kinds => Of("Any", Enum.GetValues<ActionKind>().Select(kind => (kind.ToString().ToLowerInvariant(), kind.InWords())));

    public static List<SelectItem?> Timings => Of("Any", Enum.GetValues<PromiseKind>().Select(kind => (kind.ToString().ToLowerInvariant(), InWords(kind))));

    public static List<SelectItem?> Milestones => Of("With or without", [("yes", "With milestones"), ("no", "Without milestones")]);

    public static List<SelectItem?> Attentions => Of("Any", Enum.GetValues<Attention>().Select(attention => (attention.Slug(), attention.InWords())));

    public static List<SelectItem?> Countings => Of("Of all", [("published", "Of the published"), ("live", "Live today")]);

    public static List<SelectItem?> Sorts(bool withWords) => Of("As suits the list", Enum.GetValues<ActionSort>().Where(sort => withWords || sort != ActionSort.Relevance)
        .Select(sort => (sort.ToString().ToLowerInvariant(), sort.InWords())));

    public static string InWords(PromiseKind kind) => kind switch
    {
        PromiseKind.Exact => "A day",
        PromiseKind.Range => "From one time to another",
        PromiseKind.From => "From a time on",
        PromiseKind.By => "By a time",
        PromiseKind.Event => "When something else happens",
        PromiseKind.Later => "Later",
        PromiseKind.Compound => "Several times",
        PromiseKind.Recurring => "Again and again",
        PromiseKind.Relative => "So long after something",
        PromiseKind.Undated => "No date",
        PromiseKind.Done => "Said to be done",
        PromiseKind.Unread => "Not understood",
        PromiseKind.Ongoing => "Ongoing",
        _ => $"A {kind.ToString().ToLowerInvariant()}",
    };

    public static List<SelectItem?> Of(string none, IEnumerable<(string Value, string Text)> choices) =>
        [new() { Value = "", Text = none }, .. choices.Select(choice => new SelectItem { Value = choice.Value, Text = choice.Text })];
}
