using Concord.Rounds.Domain;
using Concord.Rounds.Rating;
using Concord.Testing;

namespace Concord.Tests.Rounds;

public sealed class ScaleVersionTests : RoundTest
{
    private static AddScaleVersion.Point Point(string label, string shape, string tone = "green") => new(label, $"What {label} means", tone, shape, false);

    [Fact]
    public async Task A_new_version_stands_beside_the_old_and_a_round_keeps_its_own()
    {
        await Action();
        var round = await Opened(scale: ShippedScales.ThreePoints);
        var added = await Run<AddScaleVersion, ConfidenceScale>(verb => verb.RunAsync(new("delivery-confidence", "Two points", "The group, May 2026", [Point("Likely", "circle"), Point("Unlikely", "octagon", "red")]), Secretariat.Actor));
        Assert.Equal((3, true, false, true, true), (added.Version, added.Points[0].IsGreen, added.Points[0].IsRed, added.Points[1].IsRed, added.Points[1].NeedsRecovery));
        Assert.Equal(ShippedScales.ThreePoints, (await Round(round)).ScaleId);
    }

    [Fact]
    public async Task Two_points_alike_without_colour_are_refused()
    {
        Task<string> RefusedWith(params AddScaleVersion.Point[] points) => Refused<AddScaleVersion>(verb => verb.RunAsync(new("own", "Own", "Here", points), Secretariat.Actor));
        Assert.Equal("Each point needs a shape of its own, for those who do not see the colour", await RefusedWith(Point("Likely", "circle"), Point("Unlikely", "circle", "red")));
        Assert.Equal("Likely is there already", await RefusedWith(Point("Likely", "circle"), Point("Likely", "square")));
        Assert.Equal("A scale has from 2 to 7 points", await RefusedWith(Point("Likely", "circle")));
        await NotThere<AddScaleVersion>(verb => verb.RunAsync(new("own", "Own", "Here", [Point("Likely", "circle"), Point("Unlikely", "square")]), Owner.Actor));
    }
}
