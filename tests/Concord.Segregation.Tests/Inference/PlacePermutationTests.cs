using Concord.Segregation;

namespace Concord.Segregation.Tests.Inference;

public class PlacePermutationTests
{
    private static readonly Geography Places = Given.RandomPlaces(80, 6);

    // Two halves of a town: people live with their own, and so do the places.
    private static readonly CountTable Halves = Given.Table([.. Enumerable.Range(0, 80).Select(u => Places.X[u] < 5000 ? new double[] { 20.5, 5 } : [5, 20])]);

    private static double Proximity(CountTable table) => SpatialProximity.Of(table, Places, new(Scale: 1000), 1).AllGroups.Require();

    [Fact]
    public void A_spatial_index_of_a_town_of_two_halves_is_beyond_shuffled_places()
    {
        var test = NullTest.Of(Halves, NullModel.PlacePermutation, "SP", Proximity, 49, 1);
        Assert.Equal(1.0 / 50, test.PValue, 12);
        Assert.True(test.NullInterval.High < test.Value);
    }

    [Fact]
    public void Places_that_lie_at_random_are_not()
    {
        var shuffled = Halves.Reordered(new Random64(3, 0).Order(80));
        Assert.True(NullTest.Of(shuffled, NullModel.PlacePermutation, "SP", Proximity, 99, 1).PValue > 0.05);
    }

    [Fact]
    public void Shuffled_places_keep_every_unit_and_its_name()
    {
        var table = Given.RandomTable(9, 2, 4);
        int[] order = [3, 1, 0, 2, 8, 7, 6, 5, 4];
        var moved = table.Reordered(order);
        for (var u = 0; u < 9; u++) Assert.Equal(table.Row(order[u]), moved.Row(u));
        Assert.Equal("u3", moved.UnitName(3));
        Assert.Equal(Enumerable.Range(0, 50), new Random64(2, 2).Order(50).Order());
    }

    [Fact]
    public void H_does_not_heed_places_and_says_so()
        => Assert.Throws<ArgumentException>(() => NullTest.OfTheil(Given.RandomTable(9, 2, 4), NullModel.PlacePermutation, 9, 1));

    [Fact]
    public void A_profile_tests_all_four_indices_on_the_same_shuffles()
    {
        var point = SpatialProfile.ByRadius(Halves, Places, Kernel.Biweight, [2000], shuffles: 19)[0];
        foreach (var test in new[] { point.Null!.Theil, point.Null.Dissimilarity, point.Null.Divergence, point.Null.RelativeDiversity }) Assert.Equal(1.0 / 20, test.PValue, 12);
        var alone = NullTest.Of(Halves, NullModel.PlacePermutation, "D̃", t => SpatialSegregation.Of(t, Places, Kernel.Biweight, [2000], 1)[0].Dissimilarity.Require(), 19, 1);
        Assert.Equal(alone.Replicates, point.Null.Dissimilarity.Replicates);
        Assert.Equal("D̃", point.Null.Dissimilarity.Index);
    }
}
