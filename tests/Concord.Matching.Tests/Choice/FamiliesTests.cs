using Concord.Matching.Choice;
using Concord.Matching.Lotteries;
using Concord.Matching.Policies;
using Concord.Matching.Tests.Counterfactuals;

namespace Concord.Matching.Tests.Choice;

public sealed class FamiliesTests
{
    private const int Many = 40_000;
    private static readonly ChoiceModel Model = new(-1, 1, 0.5, 1);
    private static readonly double[] Quality = [0, 0.3, -0.2];
    private static readonly double[][] Mix = [[0.5, 0.5], [0.8, 0.2], [0.1, 0.9]];

    // Many families in one place who all named schools 0 and 1 of three.
    private static AdmissionRound Same() => new([new(0, 0, 9), new(1000, 0, 9), new(0, 500, 9)], new Pupil[Many], new([.. Enumerable.Range(0, Many + 1).Select(at => 2 * at)],
        [.. Enumerable.Range(0, 2 * Many).Select(at => at % 2)]), [RandomRound.Kinds[0], RandomRound.Kinds[0], RandomRound.Kinds[0]], LotteryNumbers.Simulated(1, Many));

    private static double Weight(double kilometres, double quality, double own) => Math.Exp(-kilometres + quality + own);

    [Fact]
    public void A_new_school_takes_its_place_in_a_list_as_often_as_the_model_says()
    {
        var families = new Families(Same(), Model, Quality, new int[Many], Mix, 5000);
        var asking = families.AskingFor(new(0, 800, 9), 0.4, [0.6, 0.4], 7);
        double[] old = [Weight(0, 0, 0.5), Weight(1, 0.3, 0.8), Weight(0.5, -0.2, 0.1)];
        var fresh = Weight(0.8, 0.4, 0.6);
        var first = fresh / (fresh + old.Sum());
        var second = (1 - first) * fresh / (fresh + old[1] + old[2]);
        Assert.Equal(first, asking.Count(one => one.Preference == 1) / (double)Many, 0.012);
        Assert.Equal(second, asking.Count(one => one.Preference == 2) / (double)Many, 0.012);
        Assert.Equal(asking.Count, asking.Count(one => one.Preference <= 2));
    }

    [Fact]
    public void Lists_drawn_anew_are_as_long_and_name_first_what_the_model_says()
    {
        var drawn = new Families(Same(), Model, Quality, new int[Many], Mix, 5000).Redrawn(3);
        double[] weights = [Weight(0, 0, 0.5), Weight(1, 0.3, 0.8), Weight(0.5, -0.2, 0.1)];
        for (var school = 0; school < 3; school++)
            Assert.Equal(weights[school] / weights.Sum(), Enumerable.Range(0, Many).Count(pupil => drawn.Of(pupil)[0] == school) / (double)Many, 0.012);
        Assert.Equal(2 * Many, drawn.Count);
    }

    [Fact]
    public void With_the_same_tastes_a_school_made_more_attractive_only_moves_up()
    {
        var round = Same();
        var (before, after) = (new Families(round, Model, Quality, new int[Many], Mix, 5000).Redrawn(5), new Families(round, Model, Quality, new int[Many], [Mix[0], Mix[1], [0.6, 0.4]], 5000).Redrawn(5));
        static int Place(Applications lists, int pupil) => lists.Of(pupil).IndexOf(2) is >= 0 and var rank ? rank : 2;
        for (var pupil = 0; pupil < Many; pupil++) Assert.True(Place(after, pupil) <= Place(before, pupil));
        Assert.Contains(Enumerable.Range(0, Many), pupil => Place(after, pupil) < Place(before, pupil));
    }

    [Fact]
    public void The_model_is_found_again_from_the_lists_it_drew()
    {
        var random = new SplitMix(121);
        School[] schools = [.. Enumerable.Range(0, 8).Select(_ => new School(random.Below(6000), random.Below(6000), 50))];
        Pupil[] pupils = [.. Enumerable.Range(0, 3000).Select(_ => new Pupil(random.Below(6000), random.Below(6000)))];
        int[] groupOf = [.. pupils.Select(_ => random.Below(2))];
        double[] quality = [.. schools.Select(_ => random.Uniform() * 2)];
        double[][] mix = [.. schools.Select(_ => random.Uniform()).Select(share => new[] { share, 1 - share })];
        List<int> start = [0], asked = [];
        List<ApplicationFacts> facts = [];
        foreach (var _ in pupils)
        {
            int[] order = [0, 1, 2, 3, 4, 5, 6, 7];
            random.Shuffle(order);
            asked.AddRange(order);
            facts.AddRange(order.Select((_, rank) => rank == 0 && random.Below(4) == 0 ? ApplicationFacts.Sibling : ApplicationFacts.None));
            start.Add(asked.Count);
        }
        AdmissionsPolicy[] policies = [.. schools.Select(_ => RandomRound.Kinds[0])];
        var lottery = LotteryNumbers.Simulated(1, pupils.Length);
        var truth = new ChoiceModel(-0.6, 1.2, 2.0, 0.8);
        var drawn = new Families(new(schools, pupils, new([.. start], [.. asked], [.. facts]), policies, lottery), truth, quality, groupOf, mix, 9000).Redrawn(8);
        var found = ChoiceModel.Estimate(new Families(new(schools, pupils, drawn, policies, lottery), truth, quality, groupOf, mix, 9000).Choices())!;
        double[] expected = [truth.Kilometres, truth.Quality, truth.Sibling, truth.OwnGroupShare], estimate = [found.Model.Kilometres, found.Model.Quality, found.Model.Sibling, found.Model.OwnGroupShare];
        for (var at = 0; at < 4; at++) Assert.InRange(estimate[at], expected[at] - 4 * found.StandardErrors[at], expected[at] + 4 * found.StandardErrors[at]);
    }
}
