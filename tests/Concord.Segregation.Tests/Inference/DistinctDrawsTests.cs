using Concord.Segregation;

namespace Concord.Segregation.Tests.Inference;

public class DistinctDrawsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(50, 50)]
    [InlineData(200, 230)]
    [InlineData(1000, 1000000)]
    public void They_are_those_of_a_set_filled_one_by_one_and_leave_the_stream_where_it_does(int count, long below)
    {
        var (ours, theirs) = (new Random64(5, 3), new Random64(5, 3));
        var drawn = new long[count];
        ours.Distinct(drawn, below);
        var set = new HashSet<long>();
        while (set.Count < count) set.Add(theirs.Below(below));
        Assert.Equal(set.Order(), drawn);
        Assert.Equal(theirs.Next(), ours.Next());
    }
}
