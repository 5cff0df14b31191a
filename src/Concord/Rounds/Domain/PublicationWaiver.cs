using System.Globalization;
using Concord.Shared;

namespace Concord.Rounds.Domain;

public enum WaiverKind { EmbargoBroughtForward, EmbargoPutBack, PreElection }

/// <summary>Who decided, when and why, that an embargo is moved or that lines go out within a pre-election period. It is added and never changed.</summary>
public sealed class PublicationWaiver
{
    public const int LongestAbout = 200;

    private PublicationWaiver() { }

    internal PublicationWaiver(WaiverKind kind, string about, string reason, Actor actor, DateTime at) => (Kind, About, Reason, By, At) = (kind, about, reason, actor.PersonId, at);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PublicationId { get; private set; }
    public WaiverKind Kind { get; private set; }

    /// <summary>The name of the period, or the embargo before and after.</summary>
    public string About { get; private set; } = "";
    public string Reason { get; private set; } = "";
    public Guid? By { get; private set; }
    public DateTime At { get; private set; }

    public string InWords => Kind switch
    {
        WaiverKind.EmbargoBroughtForward => $"Embargo brought forward: {About}",
        WaiverKind.EmbargoPutBack => $"Embargo put back: {About}",
        _ => $"Released within a pre-election period: {About}",
    };

    internal static string Moved(DateTime? from, DateTime? to) => $"{Instant(from)} to {Instant(to)}";

    private static string Instant(DateTime? at) => at?.ToLondon().ToString("d MMMM yyyy HH:mm", CultureInfo.InvariantCulture) ?? "none";
}
