using Concord.Matching.Choice;
using Concord.Matching.Lotteries;
using Concord.Matching.Policies;

namespace Concord.Matching.Counterfactuals;

/// <summary>
/// What a change would do, with intervals over lotteries and over preferences: in every draw the round is run before and after the change,
/// exactly, and the two are compared. The intervals show what chance does, and not what the choice model has wrong.
/// </summary>
/// <param name="Figures">Figures of the whole round: offered, first preferences, kilometres, siblings split, gap between intakes and areas, who gains and who loses, and any measures asked for.</param>
/// <param name="Schools">Figures of each school: offered, first preferences, kilometres, gap.</param>
public sealed record Forecast(IReadOnlyList<FigureForecast> Figures, IReadOnlyList<SchoolForecast> Schools)
{
    private static readonly string[] OfSchool = ["offered", "first preferences", "kilometres", "gap to its area"];

    /// <summary>Forecasts. O(draws · full runs), in parallel; the same on every machine.</summary>
    /// <param name="round">The round.</param>
    /// <param name="change">What is changed.</param>
    /// <param name="chances">Over what it is repeated.</param>
    /// <param name="groupOf">The group of each pupil from 0.</param>
    /// <param name="groups">How many groups there are.</param>
    /// <param name="families">The families, where preferences are drawn or the change asks what they would do.</param>
    /// <param name="measures">Other figures of a set of offers, such as an index of segregation of its intake; called in parallel.</param>
    public static Forecast Of(AdmissionRound round, RoundChange change, Chances chances, int[] groupOf, int groups, Families? families = null, IReadOnlyList<(string Name, Func<Offers, double> Of)>? measures = null)
    {
        if (chances.Preferences && families is null) throw new ArgumentException("preferences are drawn from a model of the families, and there is none");
        if (chances.Responses < 0 || (chances.Responses > 0 && !chances.Preferences)) throw new ArgumentException("families can respond where their preferences are drawn");
        measures ??= [];
        var areaBefore = Representation.NearestSchool(round);
        var changed = change.In(round, families, chances.Seed);
        var areaAfter = Representation.NearestSchool(changed);
        string[] names = ["offered", "first preferences", "kilometres", "siblings split", "gap to areas", "gain", "lose", .. measures.Select(measure => measure.Name)];
        var intervals = Interval.Over(chances.Draws, chances.Seed, seed =>
        {
            var (before, after) = Drawn(round, change, chances, families, groupOf, groups, seed);
            var compared = OfferComparison.Of(before, after, groupOf, groups, areaBefore, areaAfter);
            return [.. InOrder(compared.Before, compared.SchoolsBefore, 0, 0).Concat(measures.Select(measure => measure.Of(before))),
                .. InOrder(compared.After, compared.SchoolsAfter, compared.Groups.Sum(group => group.Gain), compared.Groups.Sum(group => group.Lose)).Concat(measures.Select(measure => measure.Of(after))),
                .. BySchool(before, compared.SchoolsBefore, changed.Schools.Count), .. BySchool(after, compared.SchoolsAfter, changed.Schools.Count)];
        }, chances.Level, [(0, names.Length), (2 * names.Length, changed.Schools.Count * OfSchool.Length)]);
        FigureForecast Figure(string name, int from, int count, int at, int changes) => new(name, intervals[from + at], intervals[from + count + at], intervals[changes + at]);
        var (ofSchools, changesFrom) = (changed.Schools.Count * OfSchool.Length, 2 * (names.Length + changed.Schools.Count * OfSchool.Length));
        return new([.. names.Select((name, at) => Figure(name, 0, names.Length, at, changesFrom))],
            [.. Enumerable.Range(0, changed.Schools.Count).Select(school => new SchoolForecast(school,
                [.. OfSchool.Select((name, at) => Figure(name, 2 * names.Length, ofSchools, school * OfSchool.Length + at, changesFrom + names.Length))]))]);
    }

    private static (Offers Before, Offers After) Drawn(AdmissionRound round, RoundChange change, Chances chances, Families? families, int[] groupOf, int groups, ulong seed)
    {
        AdmissionRound With(Applications applications, LotteryNumbers lottery) => new(round.Schools, round.PupilList, applications, round.Policies, lottery);
        var lottery = chances.Lotteries ? LotteryNumbers.Simulated(seed, round.Applications.Pupils) : round.Lottery;
        var drawn = With(chances.Preferences ? families!.Redrawn(seed) : round.Applications, lottery);
        var after = change.In(drawn, families?.In(drawn), seed).Offers();
        for (var response = 0; response < chances.Responses; response++)
        {
            var seen = Families.Mix(after.IntakeByGroup(groupOf, groups));
            var again = With(families!.In(round, seen).Redrawn(seed), lottery);
            var meant = change is RoundChange.Opening opening ? opening with { Mix = seen[^1] } : change;
            after = meant.In(again, families.In(again, seen), seed).Offers();
        }
        return (drawn.Offers(), after);
    }

    private static IEnumerable<double> InOrder(OfferFigures figures, IReadOnlyList<AreaIntake> schools, int gain, int lose) =>
        [figures.Offered, figures.FirstPreference, figures.Kilometres ?? double.NaN, figures.SiblingsSplit, Representation.MeanGap(schools) ?? double.NaN, gain, lose];

    private static double[] BySchool(Offers offers, IReadOnlyList<AreaIntake> areas, int schools)
    {
        var figures = new double[schools * OfSchool.Length];
        for (var pupil = 0; pupil < offers.Round.Applications.Pupils; pupil++)
        {
            if (offers.SchoolOf(pupil) is not (>= 0 and var school)) continue;
            var at = school * OfSchool.Length;
            figures[at]++;
            if (offers.PreferenceMet(pupil) == 1) figures[at + 1]++;
            figures[at + 2] += OfferFigures.Metres(offers.Round, pupil, school) / 1000;
        }
        for (var school = 0; school < schools; school++)
        {
            var at = school * OfSchool.Length;
            figures[at + 2] = figures[at] > 0 ? figures[at + 2] / figures[at] : double.NaN;
            figures[at + 3] = school < areas.Count ? areas[school].Gap ?? double.NaN : double.NaN;
        }
        return figures;
    }
}
