using Concord.Segregation;

namespace Concord.Reference;

internal static class ElbersCases
{
    public static object? Answer(ReferenceCase c, Dataset data, string folder)
    {
        var table = data.Table();
        var byUnit = c.Text("unit") == "la" ? Nesting.Of(data.Text("la")).Sum(table) : table;
        switch (c.Index)
        {
            case "mutual_total":
                var all = Multigroup.Of(byUnit);
                var scale = c.Text("base") is null or "e" ? 1 : Math.Log(c.Number("base"));
                return new Dictionary<string, object?> { ["M"] = all.Information.Value / scale, ["H"] = all.Theil };
            case "mutual_total_within":
                var split = WithinBetween.Of(table, Nesting.Of(data.Text("la")));
                return new Dictionary<string, object?> { ["M"] = split.WithinInformation, ["H"] = split.WithinTheil };
            case "mutual_within":
                return Within(c, data, table);
            case "mutual_total_nested":
                return Nested(data, table);
            case "mutual_local":
                return Local(c, table);
            case "exposure":
                var exposure = ExposureMatrix.Of(table);
                return Keyed(c, row => new() { ["exposure"] = exposure.Rows[table.Group(row("of"))]?[table.Group(row("to"))] });
            case "isolation":
                return Keyed(c, row => new() { ["isolation"] = Isolation.Of(GroupPair.VersusRest(table, table.Group(row("group")))).Value });
            case "entropy":
                return c.Text("of") == "group" ? Diversity.Shannon(table.GroupTotals) : Diversity.Shannon(table.UnitTotals);
            case "dissimilarity":
                return Dissimilarity.Of(PysalCases.Pair(c, data));
            case "mutual_difference":
                return ChangeCases.Answer(c, data, folder);
            case "ipf_M":
                return Fitted(data, Dataset.Load(folder, "schools05"));
            default:
                throw new NotSupportedCaseException("no such index is known to this runner");
        }
    }

    private static Dictionary<string, object?>[]? Keyed(ReferenceCase c, Func<Func<string, string>, Dictionary<string, object?>> answer)
        => c.Expected is null ? null : c.Expected.Value.EnumerateArray().Select(row => answer(name => row.GetProperty(name).ToString())).ToArray();

    private static Dictionary<string, object?>[]? Within(ReferenceCase c, Dataset data, CountTable table)
    {
        var split = WithinBetween.Of(table, Nesting.Of(data.Text("la")));
        return Keyed(c, row =>
        {
            var parent = split.Parents.Single(p => p.Parent == row("la"));
            return new()
            {
                ["M"] = parent.Information, ["p"] = parent.Share, ["ent_ratio"] = parent.EntropyRatio,
                // A place of one group has no H; the peer writes 0.
                ["H"] = parent.Theil ?? 0,
            };
        });
    }

    private static Dictionary<string, object?>[]? Local(ReferenceCase c, CountTable table)
    {
        if (c.Text("unit") == "group")
        {
            var linkage = GroupLinkage.Of(table);
            return Keyed(c, row => new() { ["ls"] = linkage[table.Group(row("g"))], ["p"] = table.GroupTotals[table.Group(row("g"))] / table.Total });
        }
        var local = LocalSegregation.Of(table);
        var at = local.Units.Select((name, u) => (name, u)).ToDictionary(p => p.name, p => p.u);
        return Keyed(c, row => new() { ["ls"] = local.Linkage[at[row("unit")]], ["p"] = local.Weights[at[row("unit")]] });
    }

    private static Dictionary<string, object?>[] Nested(Dataset data, CountTable table)
    {
        var levels = MultilevelDecomposition.Of(table, [("la", Nesting.Of(data.Text("la")))]);
        Dictionary<string, object?> Row(double? est) => new() { ["est"] = est };
        return [.. levels.SelectMany(l => new[] { Row(l.Information), Row(l.Theil) })];
    }

    private static double?[] Fitted(Dataset first, Dataset second)
    {
        CountTable Districts(Dataset d) => Nesting.Of(d.Text("la")).Sum(d.Table());
        var matched = MatchedTables.Of(Districts(first), Districts(second));
        var fitted = MarginAdjustment.Adjust(matched.Before, matched.After, Margins.Both, 1e-3);
        var all = Multigroup.Of(fitted.Table);
        return [all.Information.Value, all.Theil.Value];
    }
}
