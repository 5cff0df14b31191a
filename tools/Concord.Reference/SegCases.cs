using System.Text.Json;
using Concord.Segregation;

namespace Concord.Reference;

internal static class SegCases
{
    public static object? Answer(ReferenceCase c, Dataset data)
    {
        var table = data.Table();
        if (c.Index == "dissim") return Dissimilarity.Of(GroupPair.Between(table, 0, 1));
        if (c.Index == "conprof" && c.Expected?.ValueKind == JsonValueKind.Number) return ConcentrationProfile.Of(GroupPair.VersusRest(table, 0), (int)c.Number("n", 999)).Index;
        if (c.Index == "isp" && c.Expected?.ValueKind == JsonValueKind.Number) return SpatialProximity.Of(table, data.Geography(), new(Self: SelfDistance.LeftOut)).AllGroups;
        if (c.Index == "deseg" && c.Expected?.ValueKind == JsonValueKind.Array && c.Text("sigma") is not null)
        {
            var parts = SurfaceDecomposition.Of(DensitySurface.Of(table, data.Geography(), Kernel.Biweight, c.Number("sigma"), (int)c.Number("ncol", 100), (int)c.Number("nrow", 100)));
            return new[] { parts.Location, parts.Composition, parts.Quality };
        }
        if (c.Index != "spatseg_env") throw new NotSupportedCaseException("no such index is known to this runner");
        var spatial = SpatialSegregation.Of(table, data.Geography(), new(KernelShape.Exponential), [c.Number("bandwidth")])[0];
        return new Dictionary<string, object?>
        {
            ["D"] = spatial.Dissimilarity, ["R"] = spatial.RelativeDiversity, ["H"] = spatial.Theil,
            // As R keeps a matrix: by column.
            ["P"] = Enumerable.Range(0, table.GroupCount).SelectMany(l => spatial.Exposure.Rows.Select(r => r![l])).ToArray(),
        };
    }
}
