namespace Concord.Shared.Promises;

/// <summary>
/// A delivery wording as published, and what was understood of it. Earliest and latest are the days within which what
/// was promised falls due; none means that the wording sets no such bound. They say what a rule set makes of the
/// words: they were not promised as days.
/// </summary>
/// <param name="Text">The words as published, unchanged.</param>
/// <param name="Kind">What sort of promise it is.</param>
/// <param name="Edtf">The same in ISO 8601-2 (EDTF, level 1), where that can say it.</param>
/// <param name="Earliest">The first day of the span, or none.</param>
/// <param name="Latest">The last day of the span: from the day after, it has passed. None where there is no end.</param>
/// <param name="Rule">What decided, in plain words.</param>
/// <param name="Parts">Each promise in the cell, in order. Their texts are pieces of <paramref name="Text"/>; between them lie only separators.</param>
/// <param name="RuleSet">The version of the rules that decided.</param>
public sealed record PromisedDate(
    string Text, PromiseKind Kind, string? Edtf, DateOnly? Earliest, DateOnly? Latest, string Rule, IReadOnlyList<PromisedPart> Parts, string RuleSet);
