using Concord.Plans;
using Concord.Rounds.Domain;

namespace Concord.Rounds.Demonstration;

/// <summary>Where an invented return says that its action stands, and how confident its owner is on either shipped scale.</summary>
internal sealed record Standing(ActionStatus Status, string Five, string Three, bool InDoubt = false)
{
    private static readonly Dictionary<char, Standing> Letters = new()
    {
        ['G'] = new(ActionStatus.OnTrack, "green", "green"),
        ['L'] = new(ActionStatus.OnTrack, "amber-green", "amber"),
        ['A'] = new(ActionStatus.AtRisk, "amber", "amber"),
        ['R'] = new(ActionStatus.AtRisk, "amber-red", "red", InDoubt: true),
        ['X'] = new(ActionStatus.OffTrack, "red", "red", InDoubt: true),
        ['O'] = new(ActionStatus.OngoingActive, "green", "green"),
        ['M'] = new(ActionStatus.OngoingActive, "amber-green", "amber"),
        ['N'] = new(ActionStatus.NotStarted, "amber", "amber"),
        ['C'] = new(ActionStatus.Complete, "", ""),
        ['V'] = new(ActionStatus.AwaitingVehicle, "", ""),
        ['P'] = new(ActionStatus.Paused, "", ""),
    };

    public const char NilReturn = '0', NoReturn = '-';

    /// <summary>The key of its sentences.</summary>
    public string Texts => Status switch
    {
        ActionStatus.OngoingActive => "ongoing",
        _ => char.ToLowerInvariant(Status.ToString()[0]) + Status.ToString()[1..],
    };

    public bool IsLate => Status is ActionStatus.AtRisk or ActionStatus.OffTrack;

    public string On(ConfidenceScale scale) => scale.Id == ShippedScales.FivePoints ? Five : Three;

    public static Standing Of(char letter) => Letters[letter];
}
