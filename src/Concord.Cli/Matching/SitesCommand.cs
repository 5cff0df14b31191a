using System.CommandLine;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Concord.Matching.Counterfactuals;

namespace Concord.Cli.Matching;

internal static class SitesCommand
{
    public static Command Create()
    {
        var command = new Command("sites", "Tries a new school at many places: whom it would serve, and how much shorter the way to school would be");
        var round = new RoundOptions().AddTo(command);
        var sites = RoundOptions.File("--sites", "school, places, easting, northing, quality: one line for each place");
        var policy = RoundOptions.File("--new-policy", "The new school's policy");
        var model = RoundOptions.File("--model", "What families weigh, as choice-model prints it");
        var output = new Option<FileInfo?>("--out") { Description = "Where the effects go, the best place first" };
        foreach (var option in (Option[])[sites, policy, model, output]) command.Options.Add(option);
        var json = Summary.JsonOption(command);
        command.SetAction(parsed => Sources.Refusing(sources =>
            Run(round.Files(parsed, sources), round.Seed(parsed), parsed.GetRequiredValue(sites), parsed.GetRequiredValue(policy), parsed.GetRequiredValue(model), parsed.GetValue(output), parsed.GetValue(json))));
        return command;
    }

    private static int Run(SchoolChoiceFiles input, byte[] seed, FileInfo sitesFile, FileInfo policyFile, FileInfo modelFile, FileInfo? output, bool json)
    {
        var (sites, policy, round) = (NewSchools.Read(sitesFile, input), NewSchools.PolicyOf(input, policyFile), SchoolChoiceRun.Round(input, seed));
        var families = ModelFile.Read(modelFile).Of(round, input);
        var mix = families.MixOfAll();
        var clock = Stopwatch.StartNew();
        var effects = SiteScan.Of(round, sites.Schools, policy, site => families.AskingFor(sites.Schools[site], sites.Quality[site], mix, BitConverter.ToUInt64(seed)))
            .OrderByDescending(effect => effect.KilometresSaved).ThenBy(effect => effect.Site).ToArray();
        var seconds = clock.Elapsed.TotalSeconds;
        if (output is not null)
        {
            using var lines = new CsvLines(output.FullName, "school", "asking", "offered", "others_moved", "new_offers", "kilometres_saved");
            foreach (var effect in effects) lines.Add(sites.Names[effect.Site], effect.Asking, effect.Offered, effect.Moved, effect.NewOffers, Math.Round(effect.KilometresSaved, 3));
        }
        new Summary(effects.Length, effects.Sum(effect => effect.Offered), 0, new JsonObject { ["kind"] = "each place exact, from the same offers", ["best"] = effects.Length > 0 ? sites.Names[effects[0].Site] : null }, seconds)
            .Print(json, [.. effects.Take(10).Select(effect => FormattableString.Invariant(
                $"{sites.Names[effect.Site]}: {effect.Asking} would ask, {effect.Offered} would be offered a place, {effect.Moved} others would move, {effect.NewOffers} would have an offer who have none; the way of those who have one is {Math.Abs(effect.KilometresSaved):0.0} km {(effect.KilometresSaved < 0 ? "longer" : "shorter")} in all"))]);
        return 0;
    }
}
