namespace Concord.Rounds.Domain;

/// <summary>
/// The two versions of the United Kingdom's delivery-confidence assessment for major projects: five points until 2021,
/// three since. A programme may have scales of its own beside them.
/// </summary>
public static class ShippedScales
{
    public static readonly Guid FivePoints = new("5ca1e000-0000-4000-8000-000000000001");
    public static readonly Guid ThreePoints = new("5ca1e000-0000-4000-8000-000000000002");

    private static readonly ScalePoint Green = new("green", "Green", "Delivery on time looks highly likely; nothing threatens it now", "green", "circle", NeedsRecovery: false, IsRed: false, IsGreen: true);
    private static readonly ScalePoint Red = new("red", "Red", "Delivery as promised looks unachievable without a change of scope, date or means", "red", "octagon", NeedsRecovery: true, IsRed: true, IsGreen: false);

    internal static readonly object[] All =
    [
        new
        {
            Id = FivePoints, Key = "delivery-confidence", Version = 1, Name = "Delivery confidence, five points", Source = "The scale of UK major projects until 2021",
            Points = (IReadOnlyList<ScalePoint>)
            [
                Green,
                new("amber-green", "Amber/green", "Delivery looks probable; risks need constant attention", "lime", "rounded", NeedsRecovery: false, IsRed: false, IsGreen: false),
                new("amber", "Amber", "Delivery looks feasible, and significant issues need attention now", "amber", "triangle", NeedsRecovery: false, IsRed: false, IsGreen: false),
                new("amber-red", "Amber/red", "Delivery is in doubt, with major risks in a number of places", "orange", "diamond", NeedsRecovery: true, IsRed: false, IsGreen: false),
                Red,
            ],
        },
        new
        {
            Id = ThreePoints, Key = "delivery-confidence", Version = 2, Name = "Delivery confidence, three points", Source = "The scale of UK major projects since 2021",
            Points = (IReadOnlyList<ScalePoint>)
            [
                Green,
                new("amber", "Amber", "Delivery looks feasible, and significant issues need attention now", "amber", "triangle", NeedsRecovery: false, IsRed: false, IsGreen: false),
                Red,
            ],
        },
    ];
}
