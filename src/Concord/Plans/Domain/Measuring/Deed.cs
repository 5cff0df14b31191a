namespace Concord.Plans.Domain.Measuring;

/// <summary>One thing that an action says will be done: "publish a technical paper on the basket of indicators".</summary>
internal sealed record Deed(string Words, bool CanBeSeen, bool MakesSomething, string? Figure);
