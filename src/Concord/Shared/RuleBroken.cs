using System.Diagnostics.CodeAnalysis;

namespace Concord.Shared;

/// <summary>A rule of the programme says no. The message is worded for the person it stops.</summary>
public sealed class RuleBroken(string message, string? field = null) : Exception(message)
{
    private RuleBroken(IReadOnlyList<Problem> all) : this(all[0].Message, all[0].Field) => All = all;

    public string? Field { get; } = field;

    /// <summary>Everything that is wrong, so that nobody mends one thing to be told of the next.</summary>
    public IReadOnlyList<Problem> All { get; } = [new(field, message)];

    public static void If([DoesNotReturnIf(true)] bool broken, string message, string? field = null)
    {
        if (broken) throw new RuleBroken(message, field);
    }

    public static void IfAny(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0) throw new RuleBroken(problems);
    }
}

/// <summary>One thing that a rule refuses, and the field it is about.</summary>
public sealed record Problem(string? Field, string Message);
