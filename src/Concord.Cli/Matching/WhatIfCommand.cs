using System.CommandLine;
using System.Globalization;
using Concord.Matching.Counterfactuals;
using Concord.Matching.Policies;
using Concord.Shared;

namespace Concord.Cli.Matching;

internal static class WhatIfCommand
{
    private static readonly Option<string?> Close = new("--close") { Description = "A school takes nobody" };
    private static readonly Option<string?> Places = new("--places") { Description = "SCHOOL=N: a school has another number of places" };
    private static readonly Option<string?> Policy = new("--policy") { Description = "SCHOOL=FILE: a school has another policy" };
    private static readonly Option<DirectoryInfo?> With = new("--with") { Description = "A folder of policies for all schools instead of theirs" };
    private static readonly Option<FileInfo?> Open = new("--open") { Description = "A new school: school, places, easting, northing, quality" };
    private static readonly Option<FileInfo?> NewPolicy = new("--new-policy") { Description = "The new school's policy" };
    private static readonly Option<FileInfo?> Asking = new("--asking") { Description = "Who would ask for the new school: pupil, order, and what policies ask about; without it the model says" };
    private static readonly Option<FileInfo?> Model = new("--model") { Description = "What families weigh, as choice-model prints it" };
    private static readonly Option<int> Draws = new("--draws") { Description = "Repeat so many times with other lotteries, and give intervals" };
    private static readonly Option<bool> Preferences = new("--draw-preferences") { Description = "Draw the families' lists anew each time as well; needs --model" };
    private static readonly Option<int> Responses = new("--responses") { Description = "How many times families see the new intakes and hand in lists again; needs --draw-preferences" };
    private static readonly Option<DirectoryInfo?> Folder = new("--out") { Description = "Where changes.csv, groups.csv, schools.csv and, with --draws, figures.csv and school-figures.csv go" };

    public static Command Create()
    {
        var command = new Command("what-if", "Tells what one change would do to the offers: close, expand or add a school, or change policies");
        var round = new RoundOptions().AddTo(command);
        foreach (var option in (Option[])[Close, Places, Policy, With, Open, NewPolicy, Asking, Model, Draws, Preferences, Responses, Folder]) command.Options.Add(option);
        var json = Summary.JsonOption(command);
        command.SetAction(parsed => Sources.Refusing(sources =>
        {
            var files = round.Files(parsed, sources);
            var chances = parsed.GetValue(Draws) == 0 ? null
                : new Chances(parsed.GetValue(Draws), BitConverter.ToUInt64(round.Seed(parsed)), Preferences: parsed.GetValue(Preferences), Responses: parsed.GetValue(Responses));
            return WhatIfRun.Run(files, round.Seed(parsed), ChangeIn(parsed, files, sources), parsed.GetValue(Model) is { } model ? ModelFile.Read(model) : null, chances, parsed.GetValue(Folder), parsed.GetValue(json));
        }));
        return command;
    }

    private static (RoundChange Change, string? NewSchool) ChangeIn(ParseResult parsed, SchoolChoiceFiles files, Sources sources)
    {
        List<(RoundChange, string?)> changes = [];
        if (parsed.GetValue(Close) is { } closed) changes.Add((new RoundChange.Closing(SchoolIn(files, closed)), null));
        if (parsed.GetValue(Places) is { } places)
        {
            var (school, number) = Halves(places, "--places wants SCHOOL=N");
            RuleBroken.If(!int.TryParse(number, CultureInfo.InvariantCulture, out var seats) || seats < 0, $"--places: \"{number}\" is not a number of places");
            changes.Add((new RoundChange.Places(SchoolIn(files, school), seats), null));
        }
        if (parsed.GetValue(Policy) is { } policy)
        {
            var (school, file) = Halves(policy, "--policy wants SCHOOL=FILE");
            var (at, instead) = (SchoolIn(files, school), files.PolicyIn(new(file)));
            changes.Add((new RoundChange.Policies([.. files.Policies.Select((one, other) => other == at ? instead : one)]), null));
        }
        if (parsed.GetValue(With) is { } folder) changes.Add((new RoundChange.Policies(files.PoliciesIn(folder)), null));
        if (parsed.GetValue(Open) is { } open)
        {
            var site = NewSchools.Read(open, files);
            RuleBroken.If(site.Names.Length != 1, $"{open.Name}: one school is wanted, and there are {site.Names.Length}; for many there is the command sites");
            changes.Add((new RoundChange.Opening(site.Schools[0], NewSchools.PolicyOf(files, parsed.GetValue(NewPolicy)), parsed.GetValue(Asking) is { } asking ? files.Asking(asking, sources) : null, site.Quality[0]), site.Names[0]));
        }
        return changes.Count == 1 ? changes[0] : throw new RuleBroken("One change is wanted: --close, --places, --policy, --with or --open");
    }

    private static (string, string) Halves(string text, string wanted) =>
        text.LastIndexOf('=') is > 0 and var at ? (text[..at], text[(at + 1)..]) : throw new RuleBroken(wanted);

    private static int SchoolIn(SchoolChoiceFiles files, string name) => Array.IndexOf(files.SchoolNames, name) is >= 0 and var at ? at : throw new RuleBroken($"There is no school {name}");
}
