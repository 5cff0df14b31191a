using Concord.Shared;

namespace Concord.Places;

/// <summary>Within a pre-election period nothing new goes out but by exception: with a name and a reason, which stay with what went out.</summary>
public sealed class PreElectionHold(QuietDays quiet)
{
    public const int LongestReason = 300;

    /// <param name="bodies">Those that lead what would go out: each may keep a period of its own.</param>
    /// <param name="exception">Why it cannot wait; empty where nobody has said.</param>
    /// <returns>The exception as a sentence for the record, with a space before it; empty where nothing holds.</returns>
    public async Task<string> PassAsync(IEnumerable<Guid> bodies, string exception, CancellationToken cancel = default)
    {
        var holding = await quiet.PreElectionAsync(bodies, cancel);
        if (holding.Count == 0) return "";
        RuleBroken.If(string.IsNullOrWhiteSpace(exception), $"{string.Join("; ", holding.Select(period => period.Lasts))}, and holds what would go out. Wait, or say why this cannot wait: your name and the reason are kept", "exception");
        RuleBroken.If(exception.Length > LongestReason, $"The reason must be {LongestReason} characters or fewer", "exception");
        return $" Let out during {string.Join(" and ", holding.Select(period => period.Name))}: {exception.Trim()}";
    }
}
