using System.Globalization;
using Concord.Segregation;

namespace Concord.Cli.Segregation;

/// <summary>Units at their places, as large as their people, dark where their shares are far from the whole's.</summary>
internal static class MapPlot
{
    public static Svg Of(CountTable table, Geography geography)
    {
        var numbers = new Report(["unit", "easting", "northing", "persons", "local linkage"]);
        var svg = new Svg(700, 700, "Local segregation", "Every unit at its place, as large as its people, dark where its groups are far from the shares of the whole.", numbers);
        var local = LocalSegregation.Of(table);
        var (x, y) = (geography.X.ToArray(), geography.Y.ToArray());
        var scale = 640 / Math.Max(1e-9, Math.Max(x.Max() - x.Min(), y.Max() - y.Min()));
        var linkages = local.Linkage.Where(l => l is not null).Select(l => l!.Value).Order().ToArray();
        var most = linkages.Length > 0 ? Math.Max(1e-12, linkages[(int)(0.98 * (linkages.Length - 1))]) : 1;
        var size = Math.Clamp(160 / Math.Sqrt(Math.Max(1, table.UnitCount)), 0.8, 9);
        var mean = Math.Max(1e-9, table.Total / table.UnitCount);
        for (var u = 0; u < x.Length; u++)
        {
            if (local.Linkage[u] is not { } linkage) continue;
            numbers.Add(table.UnitName(u), x[u], y[u], table.UnitTotals[u], linkage);
            var shade = (int)(235 - (200 * Math.Min(1, linkage / most)));
            svg.Dot(30 + ((x[u] - x.Min()) * scale), 670 - ((y[u] - y.Min()) * scale), size * Math.Sqrt(table.UnitTotals[u] / mean),
                string.Create(CultureInfo.InvariantCulture, $"rgb({shade},{shade},{Math.Min(255, shade + 20)})"), string.Create(CultureInfo.InvariantCulture, $"{table.UnitName(u)}: {linkage:0.000}"));
        }
        svg.Text(30, 20, "local linkage, dark is far from the whole");
        return svg;
    }
}
