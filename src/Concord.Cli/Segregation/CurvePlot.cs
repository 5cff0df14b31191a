using System.Globalization;
using Concord.Segregation;

namespace Concord.Cli.Segregation;

/// <summary>Segregation (Lorenz) curves of every group against the rest.</summary>
internal static class CurvePlot
{
    public static Svg Of(CountTable table)
    {
        var numbers = new Report(["group", "cumulative share of the others", "cumulative share of the group"]);
        var svg = new Svg(560, 460, "Segregation curves",
            "For each group, units in the order of its share: how much of the group is reached against how much of everybody else. The diagonal is even spread.", numbers);
        (double X, double Y) At(double x, double y) => (50 + (400 * x), 420 - (400 * y));
        svg.Line([At(0, 0), At(1, 0), At(1, 1), At(0, 1), At(0, 0)], "#999999");
        svg.Line([At(0, 0), At(1, 1)], "#999999", "4 4");
        foreach (var part in new[] { 0, 0.5, 1 })
        {
            svg.Text(At(part, 0).X, 434, part.ToString("0.#", CultureInfo.InvariantCulture), "middle");
            svg.Text(46, At(0, part).Y + 4, part.ToString("0.#", CultureInfo.InvariantCulture), "end");
        }
        svg.Text(250, 450, "cumulative share of the others", "middle");
        svg.Text(50, 14, "cumulative share of the group");
        for (var g = 0; g < table.GroupCount; g++)
        {
            var curve = SegregationCurve.Of(GroupPair.VersusRest(table, g));
            if (curve.Group.Count == 0) continue;
            var colour = Svg.Colours[g % Svg.Colours.Length];
            // A pixel's worth of points is all that can be seen.
            var step = Math.Max(1, curve.Group.Count / 800);
            var points = Enumerable.Range(0, curve.Group.Count).Where(i => i % step == 0 || i == curve.Group.Count - 1).ToArray();
            svg.Line(points.Select(i => At(curve.Others[i], curve.Group[i])), colour);
            foreach (var i in points) numbers.Add(table.GroupName(g), curve.Others[i], curve.Group[i]);
            svg.Text(460, 40 + (16 * g), table.GroupName(g) + " D " + (Dissimilarity.Of(GroupPair.VersusRest(table, g)).Value ?? 0).ToString("0.00", CultureInfo.InvariantCulture));
            svg.Box(455, 32 + (16 * g), 3, 10, colour);
        }
        return svg;
    }
}
