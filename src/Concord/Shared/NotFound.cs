namespace Concord.Shared;

/// <summary>Not there, or not yours to see: the two are told apart to nobody.</summary>
public sealed class NotFound(string what) : Exception($"There is no {what}")
{
    public static T IfNull<T>(T? found, string what) where T : class => found ?? throw new NotFound(what);
}
