using Concord.Segregation;

namespace Concord.Segregation.Tests.Spatial;

public class SurfaceTests
{
    [Fact]
    public void Location_composition_and_quality_add_to_the_whole()
    {
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var parts = SurfaceDecomposition.Of(Given.RandomTable(40, 4, seed, sparse: true));
            Given.Close(parts.Segregation.Require(), parts.Location!.Value + parts.Composition!.Value + parts.Quality!.Value);
            Assert.InRange(parts.Segregation.Require(), 0.25, 1);
            Assert.InRange(parts.Location.Value, 0, 0.75);
        }
    }

    [Fact]
    public void Each_part_is_alone_where_it_should_be()
    {
        var apart = SurfaceDecomposition.Of(Given.Table([10, 0], [0, 10]));
        Assert.Equal((1, 0.5, 0, 0.5), (apart.Segregation.Require(), apart.Location!.Value, apart.Composition!.Value, apart.Quality!.Value));
        var uneven = SurfaceDecomposition.Of(Given.Table([9, 1], [18, 2]));
        Given.Close(0, uneven.Location);
        Given.Close(0.81 + 0.01 - 0.5, uneven.Composition);
        Assert.Equal("there is nobody in the table", SurfaceDecomposition.Of(Given.Table([0, 0])).Segregation.WhyUndefined);
    }

    [Fact]
    public void A_surface_is_the_kernel_sum_at_every_cell()
    {
        var (table, places) = (Given.RandomTable(25, 2, 3), Given.RandomPlaces(25, 3, 100));
        var surface = DensitySurface.Of(table, places, Kernel.Biweight, 30, columns: 7, rows: 5);
        Assert.Equal(35, surface.UnitCount);
        double left = places.X.ToArray().Min(), right = places.X.ToArray().Max(), bottom = places.Y.ToArray().Min(), top = places.Y.ToArray().Max();
        for (var r = 0; r < 5; r++)
            for (var c = 0; c < 7; c++)
            {
                var (x, y) = (left + ((c + 0.5) * (right - left) / 7), bottom + ((r + 0.5) * (top - bottom) / 5));
                double sum = 0;
                for (var u = 0; u < 25; u++)
                {
                    var z = Math.Sqrt(Math.Pow(places.X[u] - x, 2) + Math.Pow(places.Y[u] - y, 2)) / 30;
                    if (z <= 1) sum += Math.Pow(1 - (z * z), 2) * table[u, 1];
                }
                Given.Close(sum, surface[(r * 7) + c, 1], 1e-10);
            }
    }

    [Fact]
    public void A_wider_bandwidth_smooths_location_away()
    {
        var places = Given.RandomPlaces(100, 9, 1000);
        var table = Given.Table([.. Enumerable.Range(0, 100).Select(u => u % 2 == 0 ? new double[] { 10, 0 } : [0, 10])]);
        double Location(double bandwidth) => SurfaceDecomposition.Of(DensitySurface.Of(table, places, Kernel.Biweight, bandwidth, 40, 40)).Location!.Value;
        Assert.True(Location(60) > Location(200) && Location(200) > Location(2000));
        Assert.Throws<ArgumentException>(() => DensitySurface.Of(table, places, Kernel.Biweight, 1e-6, 4, 4));
    }

    [Fact]
    public void Location_quotients_come_from_the_sweep_of_the_other_indices()
    {
        var (table, places) = (Given.RandomTable(60, 3, 8, sparse: true), Given.RandomPlaces(60, 8));
        var swept = SpatialSegregation.Of(table, places, Kernel.Uniform, [900, 3000], locationQuotients: true);
        Assert.Null(SpatialSegregation.Of(table, places, Kernel.Uniform, [900])[0].LocationQuotients);
        for (var u = 0; u < 60; u++)
        {
            var near = Enumerable.Range(0, 60).Where(v => places.Distance(u, v) <= 3000).ToArray();
            for (var g = 0; g < 3; g++)
                Given.Close(near.Sum(v => table[v, g]) / near.Sum(v => table.UnitTotals[v]) / table.Shares()[g], swept[1].LocationQuotients!.Units[u][g]);
        }
    }
}
