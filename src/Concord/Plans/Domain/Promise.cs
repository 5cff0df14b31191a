using Concord.Shared.Promises;

namespace Concord.Plans.Domain;

/// <summary>
/// When something is promised: the words as published, and the span they were read to mean under a named set of rules.
/// Earliest and Latest bound what was promised; neither is ever shown as if it were the promise.
/// </summary>
public sealed record Promise
{
    private Promise() { }

    public string Text { get; private init; } = "";
    public PromiseKind Kind { get; private init; } = PromiseKind.Unread;
    public string? Edtf { get; private init; }
    public DateOnly? Earliest { get; private init; }
    public DateOnly? Latest { get; private init; }

    /// <summary>The rule that decided, in words.</summary>
    public string Rule { get; private init; } = "";
    public string RuleSet { get; private init; } = "";

    public static Promise None { get; } = new();

    public static Promise Of(PromisedDate read) => new()
    {
        Text = read.Text, Kind = read.Kind, Edtf = read.Edtf, Earliest = read.Earliest, Latest = read.Latest, Rule = read.Rule, RuleSet = read.RuleSet,
    };

    public static Promise Of(PromisedPart read) => new()
    {
        Text = read.Text, Kind = read.Kind, Edtf = read.Edtf, Earliest = read.Earliest, Latest = read.Latest, Rule = read.Rule, RuleSet = read.RuleSet,
    };
}
