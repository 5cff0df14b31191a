using System.Xml.Linq;
using Concord.Plans;
using Concord.Plans.Domain;
using static Concord.Web.Layout.Charts.Timeline.PromiseDrawing;

namespace Concord.Web.Layout.Charts.Timeline;

/// <summary>The style sheet's shape and colour of a status, for a picture that stands without a style sheet. Twelve by twelve.</summary>
public static class StatusGlyph
{
    private const string Grey = "#4b4450";

    private static readonly Dictionary<ActionStatus, (string Colour, string Points)> Looks = new()
    {
        [ActionStatus.AtRisk] = ("#6d4300", "6,0.5 12,11.5 0,11.5"),
        [ActionStatus.OffTrack] = ("#8a1c16", "6,0 12,6 6,12 0,6"),
        [ActionStatus.Complete] = ("#114b2b", "0,6.6 1.7,4.8 4.6,7.7 10.3,1.4 12,3.1 4.6,11"),
        [ActionStatus.OngoingActive] = ("#0d4666", "0,0 7.4,0 12,6 7.4,12 0,12 4.6,6"),
        [ActionStatus.AwaitingVehicle] = ("#5f4312", "0.7,0 11.3,0 7,6 11.3,12 0.7,12 5,6"),
        [ActionStatus.Withdrawn] = (Grey, "1.7,0 6,4.3 10.3,0 12,1.7 7.7,6 12,10.3 10.3,12 6,7.7 1.7,12 0,10.3 4.3,6 0,1.7"),
        [ActionStatus.Superseded] = (Grey, "0,1.2 2.2,1.2 6,6 2.2,10.8 0,10.8 3.8,6"),
        [ActionStatus.Paused] = ("#4f3a6b", "1,0.5 4.6,0.5 4.6,11.5 1,11.5 1,0.5 7.4,0.5 11,0.5 11,11.5 7.4,11.5 7.4,0.5"),
    };

    public static string Colour(ActionStatus status) => status == ActionStatus.OnTrack ? "#0a5144" : Looks.TryGetValue(status, out var look) ? look.Colour : Grey;

    public static XElement Draw(ActionStatus status) => (status, Looks.TryGetValue(status, out var look)) switch
    {
        (_, true) => new(Svg + "polygon", Attribute("points", look.Points), Attribute("fill", look.Colour)),
        (ActionStatus.OnTrack, _) => new(Svg + "circle", Attribute("cx", 6), Attribute("cy", 6), Attribute("r", 6), Attribute("fill", Colour(status))),
        (ActionStatus.NotStarted, _) => new(Svg + "circle", Attribute("cx", 6), Attribute("cy", 6), Attribute("r", 5), Attribute("fill", "none"), Attribute("stroke", Grey), Attribute("stroke-width", 2)),
        _ => new(Svg + "rect", Attribute("width", 12), Attribute("height", 12), Attribute("fill", Grey)),
    };
}
