using Concord.Matching.Policies;
using Concord.Matching.Tests.Counterfactuals;

namespace Concord.Matching.Tests;

public sealed class RepresentationTests
{
    [Fact]
    public void A_gap_is_the_share_that_would_have_to_be_others()
    {
        Assert.Equal(0.3, new AreaIntake(0, [8, 2], [5, 5]).Gap!.Value, 1e-12);
        Assert.Equal(0, new AreaIntake(0, [1, 1], [50, 50]).Gap);
        Assert.Null(new AreaIntake(0, [0, 0], [5, 5]).Gap);
        Assert.Equal((0.3 * 10 + 0 * 2) / 12, Representation.MeanGap([new(0, [8, 2], [5, 5]), new(1, [1, 1], [4, 4]), new(2, [0, 0], [1, 1])])!.Value, 1e-12);
        Assert.Null(Representation.MeanGap([]));
    }

    [Fact]
    public void An_area_is_the_homes_nearest_to_a_school()
    {
        var random = new SplitMix(131);
        for (var trial = 0; trial < 100; trial++)
        {
            var round = RandomRound.Of(random);
            int[] slow = [.. round.PupilList.Select(home => Enumerable.Range(0, round.Schools.Count).MinBy(school => new MapPoint(round.Schools[school].Easting, round.Schools[school].Northing).To(home.Easting, home.Northing)))];
            Assert.Equal(slow, Representation.NearestSchool(round));
            var areas = Representation.Of(round.Offers(), slow, new int[slow.Length], 1);
            Assert.Equal(slow.Length, areas.Sum(area => area.Area[0]));
        }
    }

    [Fact]
    public void A_home_far_from_every_school_has_a_nearest_one_too()
    {
        var grid = new SchoolGrid([new(0, 0, 1), new(90, 0, 1)], 50);
        Assert.Equal((1, 0), (grid.Nearest(new(1_000_000, 7)), grid.Nearest(new(-30, 400))));
        Assert.Equal([1], grid.Near(new(120, 0)));
    }

    [Fact]
    public void A_sibling_split_is_counted_once()
    {
        var round = RandomRound.Of(new SplitMix(132));
        var offers = round.Offers();
        var split = Enumerable.Range(0, round.Applications.Pupils).Count(pupil => Enumerable.Range(0, round.Applications.Of(pupil).Length)
            .Any(rank => (offers.PreferenceMet(pupil) == 0 || rank < offers.PreferenceMet(pupil) - 1) && round.Applications.Facts![round.Applications.Start[pupil] + rank].HasFlag(ApplicationFacts.Sibling)));
        Assert.Equal(split, OfferFigures.Of(offers).SiblingsSplit);
        Assert.True(split > 0);
    }
}
