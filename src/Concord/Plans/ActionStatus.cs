namespace Concord.Plans;

/// <summary>Where an action stands. <c>NotReported</c> is the honest beginning: nobody has said.</summary>
public enum ActionStatus
{
    NotReported, NotStarted, OnTrack, AtRisk, OffTrack, Complete, OngoingActive, Paused, AwaitingVehicle, Superseded, Withdrawn,
}

public static class ActionStatuses
{
    /// <summary>What may be said of an action in a report or a return. Superseded and withdrawn are said by an approved change.</summary>
    public static IReadOnlyList<ActionStatus> Reportable { get; } =
        [.. Enum.GetValues<ActionStatus>().Where(status => status is not (ActionStatus.NotReported or ActionStatus.Superseded or ActionStatus.Withdrawn))];

    public static string InWords(this ActionStatus status) => status switch
    {
        ActionStatus.NotReported => "Not reported",
        ActionStatus.NotStarted => "Not started",
        ActionStatus.OnTrack => "On track",
        ActionStatus.AtRisk => "At risk",
        ActionStatus.OffTrack => "Off track",
        ActionStatus.OngoingActive => "Ongoing",
        ActionStatus.AwaitingVehicle => "Awaiting vehicle",
        _ => status.ToString(),
    };

    public static string Slug(this ActionStatus status) => status.InWords().ToLowerInvariant().Replace(' ', '-');

    public static string Explained(this ActionStatus status) => status switch
    {
        ActionStatus.NotReported => "Nobody has said yet where this action stands",
        ActionStatus.NotStarted => "Work has not begun",
        ActionStatus.OnTrack => "Expected to be done as promised",
        ActionStatus.AtRisk => "May miss its promise unless something changes",
        ActionStatus.OffTrack => "Will miss, or has missed, its promise",
        ActionStatus.Complete => "Meets its completion test",
        ActionStatus.OngoingActive => "Has no end date and is being carried out",
        ActionStatus.Paused => "Stopped for now, with a reason",
        ActionStatus.AwaitingVehicle => "Waits for a Bill or another legal instrument",
        ActionStatus.Superseded => "Replaced by another action",
        ActionStatus.Withdrawn => "No longer promised",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
