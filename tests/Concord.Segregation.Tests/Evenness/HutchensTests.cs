using Concord.Segregation;

namespace Concord.Segregation.Tests.Evenness;

public class HutchensTests
{
    [Fact]
    public void It_is_the_square_root_form_of_Atkinsons_middle_index()
    {
        for (ulong seed = 1; seed <= 10; seed++)
        {
            var pair = GroupPair.VersusRest(Given.RandomTable(30, 3, seed, sparse: true), 1);
            Given.Close(1 - Math.Sqrt(1 - Atkinson.Of(pair).Require()), Hutchens.Of(pair).Require());
        }
    }

    [Fact]
    public void Its_ends_are_evenness_and_no_shared_unit()
    {
        Given.Close(0, Hutchens.Of(GroupPair.Of([10, 20], [30, 60])).Require());
        Given.Close(1, Hutchens.Of(GroupPair.Of([10, 0], [0, 60])).Require());
        // √(¾·¼) + √(¼·¾) = √3/2.
        Given.Close(1 - (Math.Sqrt(3) / 2), Hutchens.Of(GroupPair.Of([30, 10], [10, 30])).Require());
        Assert.Equal("the group has no members", Hutchens.Of(GroupPair.Of([0, 0], [1, 2])).WhyUndefined);
    }
}
