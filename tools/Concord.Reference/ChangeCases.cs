using System.Globalization;
using Concord.Segregation;

namespace Concord.Reference;

/// <summary>Changes of M between two tables.</summary>
internal static class ChangeCases
{
    // The peer stops its fit when no margin is more than this off.
    private const double Precision = 1e-3;

    public static Dictionary<string, object?> Answer(ReferenceCase c, Dataset data, string folder)
    {
        var before = data.Table();
        var after = Second(c, data, before, folder);
        var precision = c.Number("precision", Precision);
        var change = c.Text("method") switch
        {
            "km" => ChangeDecomposition.KarmelMacLachlan(before, after, precision),
            "mrc" => ChangeDecomposition.MoraRuizCastillo(before, after),
            "shapley" or null => ChangeDecomposition.ByShapley(before, after),
            var other => throw new NotSupportedCaseException($"no method {other}"),
        };
        Dictionary<string, object?> answer = new()
        {
            ["M1"] = change.Before, ["M2"] = change.After, ["diff"] = change.After - change.Before, ["additions"] = change.Additions, ["removals"] = change.Removals,
            ["group_marginal"] = change.GroupMargin, ["unit_marginal"] = change.UnitMargin, ["structural"] = change.Structure,
        };
        if (c.Text("method") == "km") answer["interaction"] = change.Interaction;
        return answer;
    }

    private static CountTable Second(ReferenceCase c, Dataset data, CountTable table, string folder)
    {
        var second = c.Text("data2");
        if (second is null or "schools05") return Dataset.Load(folder, "schools05").Table();
        if (second != "n*((groupIndex1based+unit)%3+1)")
            return File.Exists(Path.Combine(folder, "data", second + ".csv")) ? Dataset.Load(folder, second).Table() : throw new NotSupportedCaseException("no such second table is known to this runner");
        var counts = new double[table.UnitCount * table.GroupCount];
        for (var u = 0; u < table.UnitCount; u++)
            for (var g = 0; g < table.GroupCount; g++)
                counts[(u * table.GroupCount) + g] = table[u, g] * (((g + 1 + int.Parse(data.Text("unit")[u], CultureInfo.InvariantCulture)) % 3) + 1);
        return CountTable.FromRows(counts, table.GroupCount, data.Text("unit"), data.Groups);
    }
}
