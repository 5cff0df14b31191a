using System.Globalization;
using Concord.Plans.Domain;
using Concord.Shared.Promises;

namespace Concord.Plans;

/// <summary>The filters of a list of actions. They combine, and live in the address.</summary>
public sealed record ActionFilter
{
    /// <summary>What narrows a list, as the address names it.</summary>
    public static readonly IReadOnlyList<string> Narrowing =
        ["q", "chapter", "lead", "status", "kind", "promised", "timing", "after", "before", "milestones", "place", "attention", "counted"];

    /// <summary>All that a list's address may say of what it lists, and in which order.</summary>
    public static readonly IReadOnlyList<string> Names = [.. Narrowing, "sort"];

    public string? Q { get; init; }
    public int? Chapter { get; init; }
    public string? Lead { get; init; }
    public string? Status { get; init; }
    public string? Kind { get; init; }
    public string? Promised { get; init; }
    public string? Timing { get; init; }
    public string? After { get; init; }
    public string? Before { get; init; }
    public string? Milestones { get; init; }
    public string? Place { get; init; }
    public string? Attention { get; init; }

    /// <summary>Of the two ways to count: published, or live.</summary>
    public string? Counted { get; init; }
    public string? Sort { get; init; }

    public bool HasWords => !string.IsNullOrWhiteSpace(Q);

    public bool IsEmpty => !HasWords && Chapter is null
        && new[] { Lead, Status, Kind, Promised, Timing, After, Before, Milestones, Place, Attention, Counted }.All(string.IsNullOrEmpty);

    public ActionStatus? StatusChosen => Chosen<ActionStatus>(status => status.Slug() == Status);

    public ActionKind? KindChosen => Enum.TryParse<ActionKind>(Kind, ignoreCase: true, out var kind) ? kind : null;

    public PromiseKind? TimingChosen => Chosen<PromiseKind>(kind => kind.ToString().Equals(Timing, StringComparison.OrdinalIgnoreCase));

    public Attention? AttentionChosen => Chosen<Attention>(each => each.Slug() == Attention);

    public DateOnly? AfterDay => DayOf(After);

    public DateOnly? BeforeDay => DayOf(Before);

    /// <summary>A day was typed that is none: nothing is due then.</summary>
    public bool HasOddDay => (After is { Length: > 0 } && AfterDay is null) || (Before is { Length: > 0 } && BeforeDay is null);

    public bool? HasMilestones => Milestones switch { "yes" => true, "no" => false, _ => null };

    /// <summary>The order asked for; otherwise the one that suits what is listed.</summary>
    public ActionSort SortChosen => Chosen<ActionSort>(sort => sort.ToString().Equals(Sort, StringComparison.OrdinalIgnoreCase)) switch
    {
        ActionSort.Relevance when !HasWords => ActionSort.Plan,
        { } sort => sort,
        null when HasWords => ActionSort.Relevance,
        null when AttentionChosen is Plans.Attention.DueNext or Plans.Attention.Passed => ActionSort.Due,
        null => ActionSort.Plan,
    };

    private static T? Chosen<T>(Func<T, bool> isIt) where T : struct, Enum => Enum.GetValues<T>().Where(isIt).Cast<T?>().FirstOrDefault();

    private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
