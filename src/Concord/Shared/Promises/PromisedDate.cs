namespace Concord.Shared.Promises;

public sealed record PromisedDate(
    string Text, PromiseKind Kind, string? Edtf, DateOnly? Earliest, DateOnly? Latest, string Rule, IReadOnlyList<PromisedPart> Parts, string RuleSet);

public sealed record PromisedPart(string Text, PromiseKind Kind, string? Edtf, DateOnly? Earliest, DateOnly? Latest, string Rule, string What);
