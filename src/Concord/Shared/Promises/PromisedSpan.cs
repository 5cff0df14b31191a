namespace Concord.Shared.Promises;

/// <summary>A stretch of time that words name.</summary>
/// <param name="Kind">Exact, month, quarter, season, part of a year, year or range.</param>
/// <param name="Name">As a person would say it: "spring 2019".</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Start">Where it begins, in EDTF and no more exact than the words.</param>
/// <param name="End">Where it ends, likewise.</param>
/// <param name="Rule">The rule that gave it its days.</param>
/// <param name="Table">The part of the rule set that decided, such as "season table"; none where the calendar did.</param>
public sealed record PromisedSpan(
    PromiseKind Kind, string Name, DateOnly First, DateOnly Last, string Start, string End, string Rule, string? Table = null)
{
    /// <summary>The span in EDTF.</summary>
    public string Edtf => Start == End ? Start : $"{Start}/{End}";

    /// <summary>"on 6 April 2026", "in spring 2019".</summary>
    internal string Within => Kind == PromiseKind.Exact ? $"on {Name}" : $"in {Name}";

    internal PromisedSpan Qualified(char mark, string said) => this with
    {
        Start = Start + mark,
        End = End + mark,
        Rule = $"{Rule} The wording says “{said}”, so the days are not firm.",
    };
}
