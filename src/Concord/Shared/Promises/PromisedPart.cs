namespace Concord.Shared.Promises;

/// <summary>One promise of a cell.</summary>
/// <param name="Start">Where its text begins in the whole.</param>
/// <param name="Text">Its words as published.</param>
/// <param name="What">What is promised, where the words say it: "Final report" of "Final report by April 2020".</param>
/// <param name="Kind">What sort of promise it is; never compound.</param>
/// <param name="Edtf">The same in EDTF, where that can say it.</param>
/// <param name="Earliest">The first day of the span, or none.</param>
/// <param name="Latest">The last day of the span, or none.</param>
/// <param name="Rule">What decided, in plain words.</param>
/// <param name="Span">The stretch of time that the words name: "spring 2019" of "By Spring 2019".</param>
/// <param name="RuleSet">The version of the rules that decided.</param>
public sealed record PromisedPart(
    int Start, string Text, string? What, PromiseKind Kind, string? Edtf, DateOnly? Earliest, DateOnly? Latest, string Rule, PromisedSpan? Span, string RuleSet);
