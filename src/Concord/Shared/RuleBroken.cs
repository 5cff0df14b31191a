using System.Diagnostics.CodeAnalysis;

namespace Concord.Shared;

/// <summary>A rule of the programme says no. The message is worded for the person it stops.</summary>
public sealed class RuleBroken(string message, string? field = null) : Exception(message)
{
    public string? Field { get; } = field;

    public static void If([DoesNotReturnIf(true)] bool broken, string message, string? field = null)
    {
        if (broken) throw new RuleBroken(message, field);
    }
}
