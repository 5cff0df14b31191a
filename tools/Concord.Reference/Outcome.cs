namespace Concord.Reference;

internal enum Verdict
{
    Met,
    Missed,
    NotSupported,
}

internal sealed record Outcome(Verdict Verdict, string Why)
{
    public static Outcome Met(string why = "") => new(Verdict.Met, why);

    public static Outcome Missed(string why) => new(Verdict.Missed, why);

    public static Outcome NotSupported(string why) => new(Verdict.NotSupported, why);
}

/// <summary>The case asks for something that the library has good reason not to give.</summary>
internal sealed class NotSupportedCaseException(string why) : Exception(why);
