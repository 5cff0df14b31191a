using System.Text.RegularExpressions;
using Concord.Matching.Assignment;
using Concord.Matching.Choice;
using Concord.Matching.Counterfactuals;
using Concord.Matching.Lotteries;
using Concord.Matching.Pairing;
using Concord.Matching.Policies;

namespace Concord.Matching.Tests;

/// <summary>The README's examples: the code stands here too, word for word, is compiled and run, and prints what the README says.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Find("src/Concord.Matching/README.md"));

    private static readonly string Here = File.ReadAllText(Find("tests/Concord.Matching.Tests/ReadmeTests.cs"));

    [Fact]
    public void The_examples_are_the_ones_compiled_here()
    {
        var here = Squeezed(Here);
        foreach (var example in Blocks("csharp")) Assert.Contains(Squeezed(example), here, StringComparison.Ordinal);
    }

    [Fact]
    public void They_print_what_the_readme_says()
    {
        var printed = new[] { Printed(Town), Printed(College), Printed(Links) };
        Assert.Equal(Blocks("text").Select(block => block.Trim()), printed.Select(text => text.Trim()));
    }

    private static void Town()
    {
        var policy = PolicyJson.Read("""
            {
              "name": "Northfield High", "distance": "straight-line", "tieBreak": "single-lottery",
              "reserves": [{ "name": "Pupil premium places", "who": "pupil-premium", "share": 0.25 }],
              "tiers": [
                { "name": "Looked-after children", "when": "looked-after", "order": "distance" },
                { "name": "Brothers and sisters", "when": "sibling", "order": "distance" },
                { "name": "Other children", "order": "distance" }
              ]
            }
            """);
        Console.WriteLine(CodeCheck.Of(policy).Count);

        School[] schools = [new(0, 0, 4), new(2000, 0, 4)];
        Pupil[] pupils =
        [
            new(100, 0), new(200, 0), new(300, 0), new(400, 0), new(500, 0),
            new(1900, 0, PupilFacts.PupilPremium), new(1500, 0, PupilFacts.LookedAfter),
        ];
        var applications = new Applications([0, 2, 4, 6, 8, 10, 11, 12], [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0]);

        // A public draw takes random bytes, and publishes LotteryCommitment.Of(seed) before the closing date.
        var seed = LotteryCommitment.SeedFrom(2027);
        var lottery = LotteryNumbers.Draw(seed, ["Ada", "Ben", "Cem", "Dia", "Eve", "Fay", "Gus"]);

        var round = new AdmissionRound(schools, pupils, applications, [policy, policy], lottery);
        var offers = round.Offers();
        Console.WriteLine(offers.Certificate().IsStable);
        Console.WriteLine(string.Join(' ', Enumerable.Range(0, 7).Select(offers.SchoolOf)));
        Console.Write(new Explain(offers).Of(2).InWords(school => school == 0 ? "Northfield" : "Southfield"));

        // What would one place more at Northfield do? Exactly what a full run would, at a small part of its cost.
        foreach (var change in new WhatIf(round).Places(0, 5)) Console.WriteLine($"pupil {change.Pupil}: {change.From} to {change.To}");

        // And a school between the two? The families' model says who would ask for it; other lotteries and other lists give the intervals.
        int[] groupOf = [0, 0, 1, 0, 1, 1, 0];
        var model = new ChoiceModel(Kilometres: -1, Quality: 0, Sibling: 1, OwnGroupShare: 0.5);
        var families = new Families(round, model, quality: [0, 0], groupOf, Families.Mix(offers.IntakeByGroup(groupOf, 2)), mostMetres: 5000);
        var opening = new RoundChange.Opening(new School(1000, 0, 3), policy);
        var forecast = Forecast.Of(round, opening, new Chances(Draws: 200, Seed: 1, Preferences: true), groupOf, groups: 2, families);
        foreach (var figure in forecast.Schools[^1].Figures.Take(3)) Console.WriteLine($"{figure.Name}: {figure.After.Mean:0.00}, {figure.After.Low:0.0} to {figure.After.High:0.0}");
    }

    private static void College()
    {
        // Two classes with 2 and 1 seats; four learners, the classes that fit each, what each would cost, and the penalty of waiting on.
        var problem = new PlacesProblem(seats: [2, 1], start: [0, 2, 3, 5, 6], classes: [0, 1, 0, 0, 1, 1], costs: [3, 1, 2, 4, 6, 2], penalties: [20, 30, 25, 9]);
        var places = ClassPlaces.Solve(problem);
        Console.WriteLine($"{places.Placed} placed, total {places.Total}, proved {PlacesCertificate.Of(problem, places).IsOptimal}");
        Console.WriteLine(string.Join(' ', Enumerable.Range(0, 4).Select(places.ClassOf)));
        foreach (var refusal in PlaceReasons.Of(problem, places, 3)) Console.WriteLine($"class {refusal.Class} is short by {refusal.Shortfall}: learner {refusal.Before[0]} was before");

        // Somebody leaves, and the seat goes where it saves most.
        places.Leave(1);
        Console.WriteLine(string.Join(' ', Enumerable.Range(0, 4).Select(places.ClassOf)));
    }

    private static void Links()
    {
        // Along one road, each school 2 km from the next; shares of two ethnic groups, and of free school meals.
        double[] shares = [0.9, 0.8, 0.1, 0.2, 0.95, 0.15, 0.7, 0.3, 0.85, 0.05, 0.6, 0.4];
        LinkableClass[] classes = [.. shares.Select((share, at) => new LinkableClass(at * 2000, 0, Phase: 1, [share, 1 - share], FreeMeals: at % 3 * 0.1))];
        var edges = LinkGraph.Of(classes, new LinkRules(MostMetres: 9000, TravelWeight: 0.2), forbidden: [(0, 2)]);
        var links = ClassLinks.Make(classes.Length, edges, fixedPairs: [(6, 7)]);
        Console.WriteLine(string.Join(", ", links.Groups.Select(group => string.Join('+', group))));
        Console.WriteLine($"worth {links.Pairs.Weight}, proved {PairsCertificate.Of(links.Pairs).IsOptimal}");
    }

    private static readonly Lock OneAtATime = new();

    private static string Printed(Action example)
    {
        lock (OneAtATime)
        {
            var (before, text) = (Console.Out, new StringWriter { NewLine = "\n" });
            Console.SetOut(text);
            try
            {
                example();
            }
            finally
            {
                Console.SetOut(before);
            }
            return text.ToString();
        }
    }

    private static IEnumerable<string> Blocks(string language) =>
        Fence().Matches(Readme).Where(block => block.Groups["language"].Value == language).Select(block => block.Groups["code"].Value);

    private static string Squeezed(string code) => Space().Replace(code, " ").Trim();

    private static string Find(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, path))) folder = Path.GetDirectoryName(folder) ?? throw new FileNotFoundException(path);
        return Path.Combine(folder, path);
    }

    [GeneratedRegex("```(?<language>\\w+)\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Fence();

    [GeneratedRegex("\\s+", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Space();
}
