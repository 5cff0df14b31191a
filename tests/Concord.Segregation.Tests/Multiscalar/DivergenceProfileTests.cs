using Concord.Segregation;

namespace Concord.Segregation.Tests.Multiscalar;

public class DivergenceProfileTests
{
    private static readonly CountTable Table = Given.RandomTable(40, 3, 5, sparse: true);
    private static readonly Geography Places = Given.RandomPlaces(40, 5);

    [Fact]
    public void A_walk_meets_everybody_nearest_first_and_ends_at_the_whole()
    {
        var walk = DivergenceProfile.Of(Table, Places, 7);
        Assert.Equal(walk.Distances.Order(), walk.Distances);
        Assert.Equal(0, walk.Distances[0]);
        Given.Close(1, walk.People[^1]);
        Given.Close(0, walk.Divergences[^1]);
        Given.Close(LocalSegregation.Of(Table).Linkage[7]!.Value, walk.Divergences[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => DivergenceProfile.Of(Table, Places, 40));
    }

    [Fact]
    public void Distortion_is_the_area_under_the_focal_distances()
    {
        var walk = DivergenceProfile.Of(Table, Places, 7);
        double most = walk.Divergences.Max(), area = 0;
        const int steps = 200000;
        for (var s = 0; s < steps; s++) area += walk.FocalDistance((s + 0.5) * most / steps) * most / steps;
        Assert.Equal(walk.Distortion(), area, 1e-5);
        Assert.Equal(0, walk.FocalDistance(most));
        Assert.Equal(walk.Distortion(), Distortion.Of(Table, Places).Units[7]);
    }
}
