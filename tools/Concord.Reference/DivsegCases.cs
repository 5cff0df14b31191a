using Concord.Segregation;

namespace Concord.Reference;

internal static class DivsegCases
{
    public static object? Answer(ReferenceCase c, Dataset data)
    {
        var table = data.Table();
        var pair = GroupPair.VersusRest(table, 0);
        object Repeated(Estimate e) => Enumerable.Repeat(e.Value, table.UnitCount).ToArray();
        object Rows(Func<double[], double?> index) => Enumerable.Range(0, table.UnitCount).Select(u => index(table.Row(u))).ToArray();
        return c.Index switch
        {
            "ds_dissim" => Repeated(Dissimilarity.Of(pair)),
            "ds_gini" => Repeated(Gini.Of(pair)),
            "ds_entropy" => Repeated(TheilPair.Of(pair)),
            "ds_atkinson" => Repeated(Atkinson.Of(pair)),
            "ds_isolation" => Repeated(Isolation.Of(pair)),
            "ds_interaction" => Repeated(Interaction.Of(pair)),
            "ds_correlation" => Repeated(CorrelationRatio.Of(pair)),
            "ds_blau" => Rows(r => Diversity.Interaction(r)),
            "ds_hhi" or "ds_simpson" => Rows(r => Diversity.Concentration(r)),
            "ds_inv_simpson" => Rows(r => Diversity.InverseSimpson(r)),
            "ds_shannon" => Rows(r => Diversity.Shannon(r)),
            "ds_reyni" => Rows(r => Diversity.Renyi(r, 0)),
            "ds_diversity" => Rows(r => Diversity.Hill(r, 1)),
            "ds_perplexity" => throw new NotSupportedCaseException(
                "the peer takes the Hill number of order 1 by the general formula, 1 to an infinite power, and gives 1 whatever the counts; the limit is exp(Shannon) (Hill 1973)"),
            _ => throw new NotSupportedCaseException("no such index is known to this runner"),
        };
    }
}
