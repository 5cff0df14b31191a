using System.Globalization;
using Concord.Shared;

namespace Concord.Rounds.Disclosing;

/// <summary>What somebody asks to see: an action, a body, a period, or what they have in common.</summary>
/// <param name="Action">The action's slug.</param>
/// <param name="Body">The body's key.</param>
/// <param name="To">The last day.</param>
public sealed record DisclosureAsked(string? Action, string? Body, DateOnly? From, DateOnly? To)
{
    public bool IsEmpty => string.IsNullOrEmpty(Action) && string.IsNullOrEmpty(Body) && From is null && To is null;

    public void ThrowIfUnclear()
    {
        RuleBroken.If(IsEmpty, "Choose an action, a body or a period", "action");
        RuleBroken.If(From > To, "The period must end after it begins", "to");
    }

    public bool Holds(DateTime at) => DateOnly.FromDateTime(at.ToLondon()) is var day && (From is null || day >= From) && (To is null || day <= To);

    public string PeriodInWords => (From, To) switch
    {
        (null, null) => "at any time",
        ({ } from, null) => $"since {Day(from)}",
        (null, { } to) => $"until {Day(to)}",
        ({ } from, { } to) => $"from {Day(from)} to {Day(to)}",
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
