using Concord.Matching.Lotteries;
using Concord.Matching.Policies;
using Concord.Matching.Tests.Counterfactuals;

namespace Concord.Matching.Tests;

public sealed class AdmissionRoundTests
{
    private static readonly AdmissionsPolicy Plain = PolicyJson.Read("""{ "name": "Plain", "distance": "straight-line", "tieBreak": "single-lottery", "tiers": [{ "name": "LAC", "when": "looked-after" }, { "name": "Others", "order": "distance" }] }""");

    private static AdmissionRound Round(School[] schools, Pupil[] pupils, Applications applications, AdmissionsPolicy policy) =>
        new(schools, pupils, applications, [.. schools.Select(_ => policy)], LotteryNumbers.Simulated(1, pupils.Length));

    [Fact]
    public void The_nearer_child_gets_the_place_and_the_other_is_told_what_was_needed()
    {
        var offers = Round([new(0, 0, 1), new(900, 0, 1)], [new(300, 0), new(100, 0)], new([0, 2, 4], [0, 1, 0, 1]), Plain).Offers();
        Assert.Equal((1, 0), (offers.SchoolOf(0), offers.SchoolOf(1)));
        var why = new Explain(offers).Of(0);
        Assert.Equal("In the same tier a place needed less than 100.0.", Explanation.Needed(why.Considerations[0]));
        Assert.Contains("Preference 2, B, Open places: offered", why.InWords(school => school == 0 ? "A" : "B"), StringComparison.Ordinal);
    }

    [Fact]
    public void Kept_places_go_first_to_those_they_are_kept_for_and_then_to_others()
    {
        var policy = PolicyJson.Read("""{ "name": "Premium", "distance": "straight-line", "tieBreak": "single-lottery", "reserves": [{ "name": "Premium", "who": "pupil-premium", "share": 0.5 }], "tiers": [{ "name": "LAC", "when": "looked-after" }, { "name": "Others", "order": "distance" }] }""");
        Pupil[] pupils = [new(100, 0), new(200, 0), new(300, 0), new(900, 0, PupilFacts.PupilPremium)];
        var offers = Round([new(0, 0, 2)], pupils, new([0, 1, 2, 3, 4], [0, 0, 0, 0]), policy).Offers();
        Assert.Equal([0, -1, -1, 0], Enumerable.Range(0, 4).Select(offers.SchoolOf));
        offers = Round([new(0, 0, 2)], pupils[..3], new([0, 1, 2, 3], [0, 0, 0]), policy).Offers();
        Assert.Equal([0, 0, -1], Enumerable.Range(0, 3).Select(offers.SchoolOf));
    }

    [Fact]
    public void A_child_whose_plan_names_the_school_is_admitted_even_over_the_number()
    {
        var offers = Round([new(0, 0, 0)], [new(1, 1)], new([0, 1], [0], [ApplicationFacts.NamedInPlan]), Plain).Offers();
        Assert.Equal((0, 1), (offers.SchoolOf(0), offers.Intake()[0]));
    }

    [Fact]
    public void Every_refusal_agrees_with_the_cut_off()
    {
        var random = new SplitMix(61);
        for (var trial = 0; trial < 200; trial++)
        {
            var offers = RandomRound.Of(random).Offers();
            var explain = new Explain(offers);
            for (var pupil = 0; pupil < offers.Round.Applications.Pupils; pupil++)
                foreach (var step in explain.Of(pupil).Considerations)
                    Assert.True(step.Offered ? step.CutOff is not { } cut || step.Claim <= cut : step.CutOff is not { } missed || step.Claim > missed);
        }
    }

    [Fact]
    public void A_child_without_an_offer_gets_the_nearest_place_left_the_late_after_the_others()
    {
        Pupil[] pupils = [new(100, 0, PupilFacts.Late), new(200, 0), new(300, 0)];
        var offers = Round([new(0, 0, 1), new(500, 0, 1), new(9000, 0, 1)], pupils, new([0, 0, 0, 1], [0]), Plain).Offers();
        Assert.Equal([2, 1, -1], NearestWithPlaces.Of(offers));
    }

    [Fact]
    public void The_counts_of_an_intake_add_up()
    {
        var offers = RandomRound.Of(new SplitMix(62)).Offers();
        int[] groups = [.. Enumerable.Range(0, offers.Round.Applications.Pupils).Select(pupil => pupil % 3)];
        Assert.Equal(offers.Intake(), offers.IntakeByGroup(groups, 3).Select(school => school.Sum()));
    }

    [Fact]
    public void Bad_rows_are_refused_with_the_reason()
    {
        string Refused(Func<object> make) => Assert.Throws<BadRow>(make).Message;
        Pupil[] one = [new(0, 0)];
        Assert.Equal("schools, row 1, places: the number of places is -2", Refused(() => Round([new(0, 0, -2)], one, new([0, 0], []), Plain)));
        Assert.Equal("pupils, row 1, easting or northing: the home's position is not a number", Refused(() => Round([new(0, 0, 1)], [new(double.NaN, 0)], new([0, 0], []), Plain)));
        Assert.Equal("preferences, row 1, school: there is no such school", Refused(() => Round([new(0, 0, 1)], one, new([0, 1], [4]), Plain)));
        Assert.Equal("preferences, row 2, school: the same school is named twice by one pupil", Refused(() => Round([new(0, 0, 1)], one, new([0, 2], [0, 0]), Plain)));
        Assert.Equal("preferences, row 1, distance: the distance is not a number of metres", Refused(() => Applications.Gather(1, [new(0, 0, 1, ApplicationFacts.None, double.NaN)])));
        var kept = Plain with { Reserves = [new("Kept", Condition.Everyone, 0, Places: 5)] };
        Assert.Equal("schools, row 1, places: 5 places are kept, and there are 3", Refused(() => Round([new(0, 0, 3)], one, new([0, 0], []), kept)));
    }
}
