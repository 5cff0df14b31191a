using Concord.Segregation;

namespace Concord.Cli.Segregation;

/// <summary>Segregation plot (Elbers 2021): every unit a bar as wide as its people, cut by groups; units in the order of the first group's share.</summary>
internal static class CompositionPlot
{
    public static Svg Of(CountTable table)
    {
        var numbers = new Report(["units", "persons", .. Enumerable.Range(0, table.GroupCount).Select(table.GroupName)]);
        var svg = new Svg(900, 340, "Segregation plot",
            "Every unit is a bar as wide as its people, cut by groups, in the order of the first group's share; the bar on the right is everybody.", numbers);
        var units = Enumerable.Range(0, table.UnitCount).Where(u => table.UnitTotals[u] > 0).OrderByDescending(u => table[u, 0] / table.UnitTotals[u]).ToArray();
        // Neighbours in the order are joined until they are half a pixel wide.
        double left = 20, width = 0;
        var joined = 0;
        var sums = new double[table.GroupCount];
        foreach (var u in units)
        {
            for (var g = 0; g < sums.Length; g++) sums[g] += table[u, g];
            joined++;
            width += 700 * table.UnitTotals[u] / table.Total;
            if (width < 0.5 && u != units[^1]) continue;
            Bar(svg, left, width, 20, 280, sums);
            numbers.Add([joined, sums.Sum(), .. sums.Select(x => (object?)(x / sums.Sum()))]);
            (left, width, joined) = (left + width, 0, 0);
            Array.Clear(sums);
        }
        Bar(svg, 735, 30, 20, 280, table.GroupTotals.ToArray());
        svg.Text(750, 316, "all", "middle");
        svg.Text(370, 316, "units, by share of the first group", "middle");
        for (var g = 0; g < table.GroupCount; g++)
        {
            svg.Box(780, 24 + (18 * g), 10, 10, Svg.Colours[g % Svg.Colours.Length]);
            svg.Text(796, 33 + (18 * g), table.GroupName(g));
        }
        return svg;
    }

    private static void Bar(Svg svg, double x, double width, double top, double height, double[] counts)
    {
        var (all, y) = (counts.Sum(), top);
        for (var g = 0; g < counts.Length; g++)
        {
            var h = height * counts[g] / all;
            if (h > 0) svg.Box(x, y, width, h, Svg.Colours[g % Svg.Colours.Length]);
            y += h;
        }
    }
}
