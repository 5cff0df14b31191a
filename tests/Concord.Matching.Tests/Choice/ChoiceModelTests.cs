using Concord.Matching.Choice;
using Concord.Matching.Counterfactuals;
using Concord.Matching.Tests.Counterfactuals;

namespace Concord.Matching.Tests.Choice;

public sealed class ChoiceModelTests
{
    private static readonly ChoiceModel Truth = new(-0.6, 1.2, 2.0, 0.8);

    private static List<RankedChoice> Lists(int families)
    {
        var random = new SplitMix(81);
        List<RankedChoice> lists = [];
        for (var family = 0; family < families; family++)
        {
            SchoolTraits[] schools = [.. Enumerable.Range(0, 8).Select(_ => new SchoolTraits(random.Uniform() * 8, random.Uniform() * 2, random.Below(6) == 0 ? 1 : 0, random.Uniform()))];
            var order = Truth.Draw(schools, 5, family);
            lists.Add(new([.. order[..3].Select(at => schools[at])], [.. order[3..].Select(at => schools[at])]));
        }
        return lists;
    }

    [Fact]
    public void What_was_drawn_is_found_again()
    {
        var found = ChoiceModel.Estimate(Lists(3000))!;
        double[] truth = [Truth.Kilometres, Truth.Quality, Truth.Sibling, Truth.OwnGroupShare];
        double[] estimate = [found.Model.Kilometres, found.Model.Quality, found.Model.Sibling, found.Model.OwnGroupShare];
        for (var at = 0; at < 4; at++) Assert.InRange(estimate[at], truth[at] - 4 * found.StandardErrors[at], truth[at] + 4 * found.StandardErrors[at]);
    }

    [Fact]
    public void Lists_that_determine_nothing_give_no_model() =>
        Assert.Null(ChoiceModel.Estimate([new([new(1, 1, 0, 0)], [new(2, 1, 0, 0)])]));

    [Fact]
    public void A_draw_depends_on_its_seed_and_family_alone()
    {
        SchoolTraits[] schools = [new(1, 1, 0, 0.5), new(2, 1, 0, 0.5), new(3, 2, 0, 0.1)];
        Assert.Equal(Truth.Draw(schools, 1, 7), Truth.Draw(schools, 1, 7));
        Assert.Contains(Enumerable.Range(0, 20), family => !Truth.Draw(schools, 1, family).SequenceEqual(Truth.Draw(schools, 2, family)));
    }

    [Fact]
    public void Intervals_are_the_same_on_every_machine()
    {
        double[] Run(ulong seed) => [RandomRound.Of(new SplitMix(seed)).Offers().Placement.Placed, 3];
        var (one, two) = (Interval.Over(40, 9, Run), Interval.Over(40, 9, Run));
        Assert.Equal(one, two);
        Assert.Equal(new Interval(3, 3, 3, 40), one[1]);
        Assert.InRange(one[0].Mean, one[0].Low, one[0].High);
    }
}
