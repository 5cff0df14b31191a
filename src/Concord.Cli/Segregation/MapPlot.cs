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
        var (left, bottom) = (x.Min(), y.Min());
        var scale = 640 / Math.Max(1e-9, Math.Max(x.Max() - left, y.Max() - bottom));
        var linkages = local.Linkage.Where(l => l is not null).Select(l => l!.Value).Order().ToArray();
        var most = linkages.Length > 0 ? Math.Max(1e-12, linkages[(int)(0.98 * (linkages.Length - 1))]) : 1;
        var size = Math.Clamp(160 / Math.Sqrt(Math.Max(1, table.UnitCount)), 0.8, 9);
        var mean = Math.Max(1e-9, table.Total / table.UnitCount);
        for (var u = 0; u < x.Length; u++)
        {
            if (local.Linkage[u] is not { } linkage) continue;
            numbers.Add(table.UnitName(u), x[u], y[u], table.UnitTotals[u], linkage);
            svg.Dot(30 + ((x[u] - left) * scale), 670 - ((y[u] - bottom) * scale), size * Math.Sqrt(table.UnitTotals[u] / mean),
                Shade(linkage / most), string.Create(CultureInfo.InvariantCulture, $"{table.UnitName(u)}: {linkage:0.000}"));
        }
        svg.Text(30, 20, "local linkage:");
        for (var step = 0; step <= 4; step++)
        {
            svg.Box(120 + (80 * step), 11, 10, 10, Shade(step / 4.0));
            svg.Text(135 + (80 * step), 20, (most * step / 4).ToString(step == 4 ? "0.00 'or more'" : "0.00", CultureInfo.InvariantCulture));
        }
        return svg;
    }

    // Dark is far from the whole.
    private static string Shade(double part)
    {
        var shade = (int)(235 - (200 * Math.Min(1, part)));
        return string.Create(CultureInfo.InvariantCulture, $"rgb({shade},{shade},{Math.Min(255, shade + 20)})");
    }
}
