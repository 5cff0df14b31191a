using System.Globalization;
using Concord.Rounds.Chasing;
using Concord.Rounds.Domain;

namespace Concord.Web.Pages.Rounds.Commissioning;

/// <summary>How far each body has come with its returns: a bar of shares for each, and one for all.</summary>
public sealed class ReturnBars
{
    public sealed record Share(ReturnStage Stage, int Count, string X, string Width);

    public sealed record Bar(string Body, string? Address, int Total, IReadOnlyDictionary<ReturnStage, int> Counts, IReadOnlyList<Share> Shares)
    {
        public string InWords => $"{Body}: {string.Join(", ", Shares.Select(share => $"{share.Count} {share.Stage.InWords().ToLowerInvariant()}"))}";
    }

    // The done first, so that what is done grows from the left.
    public static readonly IReadOnlyList<ReturnStage> Order = [ReturnStage.Cleared, ReturnStage.WaitingForClearance, ReturnStage.BeingWritten, ReturnStage.NotStarted, ReturnStage.Excused, ReturnStage.NoReturn];

    /// <param name="addressOf">What the round has of the body with this key.</param>
    public ReturnBars(IReadOnlyList<ReadProgress.Line> lines, Func<string, string> addressOf)
    {
        All = Lay("All bodies", null, lines);
        Bodies = [.. lines.GroupBy(line => line.Body.Id).Select(group => Lay(group.First().Body.CurrentName, addressOf(group.First().Body.Key), [.. group])).OrderByDescending(bar => bar.Total).ThenBy(bar => bar.Body, StringComparer.Ordinal)];
    }

    public Bar All { get; }
    public IReadOnlyList<Bar> Bodies { get; }

    /// <summary>The stages that there are.</summary>
    public IReadOnlyList<ReturnStage> Stages => [.. Order.Where(stage => All.Counts.ContainsKey(stage))];

    /// <summary>The look of a stage, from the style sheet of statuses: text, shape and colour.</summary>
    public static string Look(ReturnStage stage) => stage switch
    {
        ReturnStage.Cleared => "complete",
        ReturnStage.WaitingForClearance => "ongoing",
        ReturnStage.BeingWritten => "at-risk",
        ReturnStage.Excused => "superseded",
        ReturnStage.NoReturn => "off-track",
        _ => "not-started",
    };

    private static Bar Lay(string body, string? address, IReadOnlyList<ReadProgress.Line> lines)
    {
        var counts = lines.CountBy(line => line.Stage).ToDictionary();
        var (start, shares) = (0d, new List<Share>());
        foreach (var stage in Order.Where(counts.ContainsKey))
        {
            var width = 1000d * counts[stage] / lines.Count;
            shares.Add(new(stage, counts[stage], start.ToString("0.##", CultureInfo.InvariantCulture), width.ToString("0.##", CultureInfo.InvariantCulture)));
            start += width;
        }
        return new(body, address, lines.Count, counts, shares);
    }
}
