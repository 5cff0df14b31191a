using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Concord.Matching;
using Concord.Matching.Counterfactuals;
using Concord.Segregation;
using Concord.Shared;

namespace Concord.Cli.Matching;

internal static class WhatIfRun
{
    public static int Run(SchoolChoiceFiles input, byte[] seed, (RoundChange Change, string? NewSchool) what, ModelFile? model, Chances? chances, DirectoryInfo? folder, bool json)
    {
        var round = SchoolChoiceRun.Round(input, seed);
        var families = model?.Of(round, input);
        RuleBroken.If(what.Change is RoundChange.Opening { Asking: null } && families is null, "Who would ask for the new school is not said: --asking or --model is wanted");
        RuleBroken.If(chances is { Draws: < 2 }, "--draws wants 2 or more");
        RuleBroken.If(chances is { Preferences: true } && families is null, "--draw-preferences needs --model");
        RuleBroken.If(chances is { Responses: not 0, Preferences: false } or { Responses: < 0 }, "--responses is 0 or more, and needs --draw-preferences");
        var clock = Stopwatch.StartNew();
        var after = what.Change.In(round, families, BitConverter.ToUInt64(seed)).Offers();
        var compared = OfferComparison.Of(round.Offers(), after, input.GroupOf, input.GroupNames.Length);
        var forecast = chances is null ? null : Forecast.Of(round, what.Change, chances, input.GroupOf, input.GroupNames.Length, families, Measures(input));
        var seconds = clock.Elapsed.TotalSeconds;
        var certificate = after.Certificate();
        RuleBroken.If(!certificate.IsStable, "The certificate finds a blocking pair: the result is not to be used");
        string[] schools = what.NewSchool is { } fresh ? [.. input.SchoolNames, fresh] : input.SchoolNames;
        if (folder is not null) WhatIfOutput.Write(folder, input, schools, compared, forecast);
        var (gain, lose) = (compared.Groups.Sum(group => group.Gain), compared.Groups.Sum(group => group.Lose));
        string[] sentences =
        [
            $"{gain} pupils would have a school that they want more, and {lose} one that they want less or none.",
            $"First preferences: {compared.Before.FirstPreference} now, {compared.After.FirstPreference} then. With an offer: {compared.Before.Offered} now, {compared.After.Offered} then.",
            .. what.NewSchool is { } opened ? [$"{opened} would offer {after.Intake()[^1]} places."] : Array.Empty<string>(),
            .. forecast is null ? [] : WhatIfOutput.InWords(forecast, schools, what.NewSchool is not null),
        ];
        new Summary(compared.After.FirstPreference, compared.After.Offered, compared.After.Pupils - compared.After.Offered, new JsonObject
        {
            ["kind"] = "stability after the change",
            ["stable"] = certificate.IsStable,
            ["blockingPairs"] = certificate.BlockingPairs,
            ["gain"] = gain,
            ["lose"] = lose,
            ["draws"] = chances?.Draws ?? 0,
        }, seconds).Print(json, sentences);
        return 0;
    }

    // How the groups are spread over the schools: the library of segregation takes the plain counts.
    private static (string, Func<Offers, double>)[] Measures(SchoolChoiceFiles input)
    {
        if (input.GroupNames.Length < 2) return [];
        return [.. input.GroupNames.SelectMany((name, group) => ((string, Func<Offers, double>)[])
        [
            ($"dissimilarity of {name}", offers => Of(offers, group, pair => Dissimilarity.Of(pair))),
            ($"isolation of {name}", offers => Of(offers, group, pair => Isolation.Of(pair))),
        ])];

        double Of(Offers offers, int group, Func<GroupPair, Estimate> index)
        {
            var intake = offers.IntakeByGroup(input.GroupOf, input.GroupNames.Length);
            double[] members = [.. intake.Select(counts => (double)counts[group])], others = [.. intake.Select(counts => (double)(counts.Sum() - counts[group]))];
            return index(GroupPair.Of(members, others)).Value ?? double.NaN;
        }
    }
}
