using System.Globalization;
using Concord.Plans;
using Concord.Plans.Domain;

namespace Concord.Web.Layout.Charts;

/// <summary>How many actions stand where, as one bar of shares. Each share has its words, and opens to its list.</summary>
public sealed class StatusBar(string planSlug, IReadOnlyDictionary<ActionStatus, int> counts, string filter = "")
{
    public sealed record Share(ActionStatus Status, int Count, double Start, double Width)
    {
        public string X => Start.ToString("0.##", CultureInfo.InvariantCulture);

        public string Across => Width.ToString("0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>The best first, what is over last.</summary>
    public static readonly IReadOnlyList<ActionStatus> Order =
    [
        ActionStatus.Complete, ActionStatus.OnTrack, ActionStatus.OngoingActive, ActionStatus.AtRisk, ActionStatus.OffTrack, ActionStatus.AwaitingVehicle,
        ActionStatus.Paused, ActionStatus.NotStarted, ActionStatus.NotReported, ActionStatus.Superseded, ActionStatus.Withdrawn,
    ];

    public string PlanSlug { get; } = planSlug;
    public int Total { get; } = counts.Values.Sum();
    public IReadOnlyList<Share> Shares { get; } = Lay(counts);

    public string ListAddress(ActionStatus status) => $"/plans/{PlanSlug}/actions?status={status.Slug()}{filter}";

    public string InWords => string.Join(", ", Shares.Select(share => $"{share.Count} {share.Status.InWords().ToLowerInvariant()}"));

    private static List<Share> Lay(IReadOnlyDictionary<ActionStatus, int> counts)
    {
        const double whole = 1000;
        double total = counts.Values.Sum(), start = 0;
        var shares = new List<Share>();
        foreach (var status in Order.Where(status => counts.GetValueOrDefault(status) > 0))
        {
            var width = counts[status] / total * whole;
            shares.Add(new(status, counts[status], start, width));
            start += width;
        }
        return shares;
    }
}
