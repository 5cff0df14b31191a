using System.Diagnostics;
using System.Text.Json.Nodes;
using Concord.Matching;
using Concord.Matching.Lotteries;
using Concord.Shared;

namespace Concord.Cli.Matching;

internal static class SchoolChoiceRun
{
    /// <summary>The seed's bytes: as given, or for rehearsals from a number.</summary>
    public static byte[] SeedOf(long seed, string? hex) => hex is null ? LotteryCommitment.SeedFrom(seed) : SeedOf(hex);

    public static AdmissionRound Round(SchoolChoiceFiles input, byte[] seed) =>
        new(input.Schools, input.Pupils, input.Applications, input.Policies, LotteryNumbers.Draw(seed, input.PupilNames, input.SchoolNames));

    public static int Run(SchoolChoiceFiles input, byte[] bytes, AllocationRule rule, DirectoryInfo? folder, bool json)
    {
        var clock = Stopwatch.StartNew();
        var round = Round(input, bytes);
        var offers = new Offers(round, rule.Run(round.Market));
        var seconds = clock.Elapsed.TotalSeconds;
        var certificate = offers.Certificate();
        RuleBroken.If(certificate.PotsOverTheirNumber > 0 || (rule.AlwaysStable && !certificate.IsStable), "The certificate does not hold: the result is not to be used");
        var (placed, first) = (0, 0);
        for (var pupil = 0; pupil < input.Pupils.Length; pupil++)
        {
            if (offers.SchoolOf(pupil) >= 0) placed++;
            if (offers.PreferenceMet(pupil) == 1) first++;
        }
        if (folder is not null)
        {
            folder.Create();
            Write(folder.FullName, input, offers, rule.Explains);
        }
        var commitment = LotteryCommitment.Of(bytes);
        new Summary(first, placed, input.Pupils.Length - placed, new JsonObject
        {
            ["kind"] = "stability",
            ["rule"] = rule.Name,
            ["stable"] = certificate.IsStable,
            ["blockingPairs"] = certificate.BlockingPairs,
            ["potsOverTheirNumber"] = certificate.PotsOverTheirNumber,
            ["entriesChecked"] = certificate.EntriesChecked,
            ["lotteryCommitment"] = commitment,
        }, seconds).Print(json, $"{placed} pupils have an offer and {input.Pupils.Length - placed} have none; {first} have their first preference.",
            certificate.IsStable ? "No pupil and school would both rather have each other, and no school is over its number."
                : $"In {certificate.BlockingPairs} cases a pupil and a school would both rather have each other; no school is over its number.", $"Lottery commitment {commitment}");
        return 0;
    }

    private static byte[] SeedOf(string hex)
    {
        try
        {
            var seed = Convert.FromHexString(hex);
            return seed.Length >= 16 ? seed : throw new RuleBroken("--seed-hex must be 16 bytes or longer");
        }
        catch (FormatException)
        {
            throw new RuleBroken("--seed-hex is not hexadecimal");
        }
    }

    private static void Write(string folder, SchoolChoiceFiles input, Offers offers, bool explained)
    {
        var explain = new Explain(offers);
        using (var lines = new CsvLines(Path.Combine(folder, "offers.csv"), "pupil", "school", "preference", "why"))
            for (var pupil = 0; pupil < input.Pupils.Length; pupil++)
                lines.Add(input.PupilNames[pupil], offers.SchoolOf(pupil) is >= 0 and var school ? input.SchoolNames[school] : "", offers.PreferenceMet(pupil),
                    explained ? explain.Of(pupil).InWords(one => input.SchoolNames[one]).TrimEnd().ReplaceLineEndings(" ") : "");
        var intake = offers.Intake();
        using (var lines = new CsvLines(Path.Combine(folder, "schools.csv"), "school", "places", "offers"))
            for (var school = 0; school < intake.Length; school++) lines.Add(input.SchoolNames[school], input.Schools[school].Places, intake[school]);
        var groups = offers.IntakeByGroup(input.GroupOf, input.GroupNames.Length);
        using (var lines = new CsvLines(Path.Combine(folder, "intake.csv"), ["school", .. input.GroupNames.Select(name => name.Length == 0 ? "pupils" : name)]))
            for (var school = 0; school < groups.Length; school++) lines.Add([input.SchoolNames[school], .. groups[school].Select(count => (object)count)]);
        using (var lines = new CsvLines(Path.Combine(folder, "lottery.csv"), "pupil", "place"))
            for (var pupil = 0; pupil < input.Pupils.Length; pupil++) lines.Add(input.PupilNames[pupil], offers.Round.Lottery.PlaceOf(pupil) + 1);
    }
}
