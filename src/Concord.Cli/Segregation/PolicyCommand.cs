using System.CommandLine;
using Concord.Segregation;

namespace Concord.Cli.Segregation;

internal static class PolicyCommand
{
    public static Command Create()
    {
        var command = new Command("policy", "UK policy measures: the ten-nearest rule, thresholds, neighbourhood types");
        var input = new InputOptions();
        input.AddTo(command);
        var group = new Option<string>("--group") { Description = "The group looked at; the majority for --types", Required = true };
        var nearest = new Option<int>("--nearest") { Description = "Units compared with", DefaultValueFactory = _ => 10 };
        var rule = new Option<bool>("--rule") { Description = "The nearest-units rule, unit by unit (needs --xy)" };
        var among = new Option<string?>("--among") { Description = "Column of the kind, such as phase or catchment: the rule compares units of one kind" };
        var districts = new Option<bool>("--districts") { Description = "D of the group in each place of the first --within" };
        var types = new Option<bool>("--types") { Description = "The neighbourhood types of Johnston, Poulsen and Forrest" };
        var thresholds = new Option<string?>("--thresholds") { Description = "Shares, 0.4,0.5,0.7,0.85 (Casey) by default" };
        foreach (var option in new Option[] { group, nearest, rule, among, districts, types, thresholds }) command.Options.Add(option);
        command.SetAction(parsed => InputOptions.Guard(() =>
        {
            var data = input.Load(parsed);
            var column = data.Table.Group(parsed.GetValue(group)!);
            var report = parsed.GetValue(rule) ? Rule(data, column, Nearest(data, parsed.GetValue(nearest), parsed.GetValue(among), parsed.GetValue(input.Threads)))
                : parsed.GetValue(districts) ? Districts(data, parsed.GetValue(group)!) : parsed.GetValue(types) ? Types(data, column) : Above(data, column, parsed.GetValue(thresholds));
            report.Write(parsed.GetValue(input.Format)!, data.Notes);
            return 0;
        }));
        return command;
    }

    private static NearestUnits Nearest(LoadedData data, int count, string? among, int threads)
        => among is null ? NearestUnits.Find(data.Places, count, threads) : NearestUnits.FindAmong(data.Places, count, Nesting.Of(data.Column(among)), threads);

    private static Report Districts(LoadedData data, string group)
    {
        if (data.Data.Levels.Count == 0) throw new UsageException("Give --within COL, the column of the district");
        var report = new Report(["district", "units", "share", "D"]);
        foreach (var p in DistrictSeries.Of([("", data.Table, data.Data.Levels[0].Nesting)], group)) report.Add(p.District, p.Units, p.Share, p.Dissimilarity);
        return report;
    }

    private static Report Rule(LoadedData data, int group, NearestUnits nearest)
    {
        var report = new Report(["unit", "share", "local share", "verdict", "because", "compared with"]);
        var rule = new NearestUnitsRule();
        var pair = GroupPair.VersusRest(data.Table, group);
        for (var u = 0; u < data.Table.UnitCount; u++)
        {
            var f = rule.Explain(pair, nearest, u, data.Table.UnitName(u));
            report.Add(f.Name, f.Share, f.LocalShare, f.Verdict?.ToString().ToLowerInvariant(), f.Because, string.Join(' ', f.Neighbours.Select(data.Table.UnitName)));
        }
        return report;
    }

    private static Report Types(LoadedData data, int majority)
    {
        var report = new Report(["type", "units", "share of all"]);
        var types = NeighbourhoodTypes.Of(data.Table, majority);
        foreach (var type in Enum.GetValues<NeighbourhoodType>())
        {
            var units = Enumerable.Range(0, types.Count).Where(u => types[u] == type).ToArray();
            report.Add(type.ToString(), units.Length, units.Sum(u => data.Table.UnitTotals[u]) / data.Table.Total);
        }
        return report;
    }

    private static Report Above(LoadedData data, int group, string? listed)
    {
        var report = new Report(["more than", "units", "share of units", "share of group", "share of all"]);
        double[]? shares = listed is null ? null : [.. listed.Split(',').Select(t => IndicesCommand.Number(t, "--thresholds"))];
        foreach (var t in Thresholds.Of(data.Table, group, shares)) report.Add(t.Threshold, t.Units.Count, t.ShareOfUnits, t.ShareOfGroup, t.ShareOfAll);
        return report;
    }
}
