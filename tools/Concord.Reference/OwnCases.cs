using Concord.Segregation;

namespace Concord.Reference;

/// <summary>Values computed by brute force from the definitions.</summary>
internal static class OwnCases
{
    public static object? Answer(ReferenceCase c, Dataset data)
    {
        var table = data.Table();
        return c.Index switch
        {
            "M" => Multigroup.Of(table).Information,
            "H" => Multigroup.Of(table).Theil,
            "D" => Dissimilarity.Of(PysalCases.Pair(c, data)),
            "Gini" => Gini.Of(PysalCases.Pair(c, data)),
            "Atkinson" => Atkinson.Of(PysalCases.Pair(c, data), c.Number("b")),
            "Hill" => Diversity.Hill(table.GroupTotals, c.Number("q")),
            "spatial H~" => Spatial(c, data).Theil,
            "spatial R~" => Spatial(c, data).RelativeDiversity,
            "spatial D~" => Spatial(c, data).Dissimilarity,
            "spatial M~" => Spatial(c, data).Divergence,
            "spatial P*" => Spatial(c, data).Exposure.Rows[table.Group(c.Text("of")!)]?[table.Group(c.Text("to")!)],
            "10-nearest rule" => Nearest(c, data),
            _ => PysalCases.Answer(c, data),
        };
    }

    private static SpatialSegregation Spatial(ReferenceCase c, Dataset data)
    {
        var shape = Enum.Parse<KernelShape>(c.Text("kernel")!, ignoreCase: true);
        return SpatialSegregation.Of(data.Table(), data.Geography(), new(shape), [c.Number("bandwidth_m")])[0];
    }

    private static Dictionary<string, object?> Nearest(ReferenceCase c, Dataset data)
    {
        var rule = new NearestUnitsRule(c.Number("pp", 15), c.Number("ratio", 2));
        var verdicts = rule.Verdicts(PysalCases.Pair(c, data), NearestUnits.Find(data.Geography(), (int)c.Number("k", 10)));
        return new()
        {
            ["high"] = verdicts.Count(v => v == NearestVerdict.High),
            ["low"] = verdicts.Count(v => v == NearestVerdict.Low),
            ["first20"] = verdicts.Take(20).Select(v => v is { } known ? (int)known : 0).ToArray(),
        };
    }
}
