using Concord.Web.Layout.Charts.Lineage;

namespace Concord.Web.Tests.Layout;

public sealed class LineageLayoutTests
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 9).Select(number => new Guid(number, 0, 0, new byte[8]))];

    [Fact]
    public void What_came_of_an_action_stands_next_to_its_right_and_no_two_in_one_place()
    {
        // 1 is split into 2 and 3; 3 and 4 become 5; 5 goes into 6, and 7 into 6 too.
        var places = LineageLayout.Of(Lines((1, 2), (1, 3), (3, 5), (4, 5), (5, 6), (7, 6)));
        Assert.Equal([0, 1, 1, 1, 2, 3, 2], Enumerable.Range(0, 7).Select(at => places[Ids[at]].Column));
        Assert.Equal(7, places.Values.Distinct().Count());
    }

    [Fact]
    public void Many_parts_stand_one_below_the_other()
    {
        var places = LineageLayout.Of([.. Enumerable.Range(1, 8).Select(part => (Ids[0], Ids[part]))]);
        Assert.Equal(Enumerable.Range(0, 8), Enumerable.Range(1, 8).Select(part => places[Ids[part]].Row));
        Assert.All(places.Where(each => each.Key != Ids[0]), each => Assert.Equal(1, each.Value.Column));
    }

    [Fact]
    public void A_long_chain_is_one_row()
    {
        var places = LineageLayout.Of([.. Enumerable.Range(0, 8).Select(at => (Ids[at], Ids[at + 1]))]);
        Assert.Equal(Enumerable.Range(0, 9).Select(at => new LineageLayout.Place(at, 0)), Ids.Select(id => places[id]));
    }

    private static (Guid, Guid)[] Lines(params (int From, int To)[] lines) => [.. lines.Select(line => (Ids[line.From - 1], Ids[line.To - 1]))];
}
