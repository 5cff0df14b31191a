namespace Concord.Shared;

/// <summary>Not there, or not yours to see: the two are told apart to nobody.</summary>
public sealed class NotFound(string what) : Exception($"There is no {what}");

public static class Finding
{
    public static T OrNotFound<T>(this T? found, string what) where T : class => found ?? throw new NotFound(what);
}
