using System.Globalization;
using Concord.Segregation;

namespace Concord.Cli.Segregation;

/// <summary>H̃ against scale, with the band of shuffled places behind it.</summary>
internal static class ProfilePlot
{
    public static Svg Of(IReadOnlyList<ProfilePoint> points)
    {
        var numbers = new Report(["scale", "H", "null low", "null high"]);
        var svg = new Svg(640, 420, "Segregation profile",
            "Spatial H against the size of the neighbourhood; the grey band is where it lies when places are shuffled.", numbers);
        var ordered = points.OrderBy(p => p.Scale).ToArray();
        foreach (var p in ordered) numbers.Add(p.Scale, p.Theil.Value, p.Null?.Theil.NullInterval.Low, p.Null?.Theil.NullInterval.High);
        var top = Math.Max(1e-9, ordered.SelectMany(p => new[] { p.Theil.Value ?? 0, p.Null?.Theil.NullInterval.High ?? 0 }).Max()) * 1.1;
        var (low, high) = (Math.Log(ordered[0].Scale), Math.Log(ordered[^1].Scale));
        (double X, double Y) At(double scale, double value) => (60 + (high > low ? 540 * (Math.Log(scale) - low) / (high - low) : 270), 370 - (340 * Math.Max(0, value) / top));
        svg.Line([(60, 30), (60, 370), (600, 370)], "#999999");
        if (ordered[0].Null is not null)
            svg.Area(ordered.Select(p => At(p.Scale, p.Null!.Theil.NullInterval.High)).Concat(ordered.Reverse().Select(p => At(p.Scale, p.Null!.Theil.NullInterval.Low))), "#999999", 0.4);
        svg.Line(ordered.Select(p => At(p.Scale, p.Theil.Value ?? 0)), Svg.Colours[0]);
        foreach (var p in ordered)
        {
            var (x, y) = At(p.Scale, p.Theil.Value ?? 0);
            svg.Dot(x, y, 4, Svg.Colours[0], string.Create(CultureInfo.InvariantCulture, $"{p.Scale:0}: {p.Theil.Value:0.0000}"));
            svg.Text(x, 390, p.Scale.ToString("0", CultureInfo.InvariantCulture), "middle");
        }
        svg.Text(60, 20, "H");
        foreach (var part in new[] { 0, 0.25, 0.5, 0.75, 1 }) svg.Text(55, 374 - (340 * part), (top * part).ToString("0.00", CultureInfo.InvariantCulture), "end");
        if (ordered[0].Null is not null)
        {
            svg.Box(440, 12, 10, 10, "#cccccc");
            svg.Text(456, 21, "where places are shuffled");
        }
        svg.Text(330, 412, "radius, or nearest units (logarithmic)", "middle");
        return svg;
    }
}
