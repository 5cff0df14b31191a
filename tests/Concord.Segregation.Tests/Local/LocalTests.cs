using Concord.Segregation;

namespace Concord.Segregation.Tests.Local;

public class LocalTests
{
    private static readonly CountTable Table = Given.RandomTable(45, 4, 18, sparse: true);

    [Fact]
    public void Linkages_of_units_and_of_groups_both_add_to_M()
    {
        var m = Multigroup.Of(Table).Information.Require();
        var (local, groups) = (LocalSegregation.Of(Table), GroupLinkage.Of(Table));
        Given.Close(m, Enumerable.Range(0, 45).Sum(u => local.Weights[u] * (local.Linkage[u] ?? 0)));
        Given.Close(m, Enumerable.Range(0, 4).Sum(k => Table.Shares()[k] * groups[k]!.Value));
    }

    [Fact]
    public void Local_diversity_is_that_of_each_row()
    {
        var local = LocalSegregation.Of(Table);
        for (var u = 0; u < 45; u++)
        {
            Given.Close(Diversity.Shannon(Table.Row(u)) ?? 0, local.Entropy[u] ?? 0);
            Given.Close(Diversity.Concentration(Table.Row(u)) ?? 0, local.Concentration[u] ?? 0);
        }
    }

    [Fact]
    public void Local_centralisation_is_that_of_the_unit_and_its_neighbours()
    {
        var (places, pair) = (Given.RandomPlaces(45, 18), GroupPair.VersusRest(Table, 1));
        var nearest = NearestUnits.Find(places, 6);
        var values = LocalCentralisation.Of(pair, places, nearest);
        int[] around = [11, .. nearest.Of(11)];
        var alone = Centralisation.Relative(GroupPair.Of([.. around.Select(v => pair.Group[v])], [.. around.Select(v => pair.Others[v])]), [.. around.Select(v => places.Distance(11, v))]);
        Given.Close(alone.Require(), values[11]);
        Assert.All(values, v => Assert.InRange(v ?? 0, -1, 1));
    }

    [Fact]
    public void Pairs_inside_parents_are_as_if_computed_alone()
    {
        var pairs = PairwiseDissimilarity.Of(Table, Nesting.Of(Enumerable.Range(0, 45).Select(u => u % 3)));
        for (var w = 0; w < 3; w++)
        {
            var part = Given.Table([.. Given.Rows(Table).Where((_, u) => u % 3 == w)]);
            for (var k = 0; k < 4; k++)
                for (var l = 0; l < 4; l++)
                    if (k != l) Given.Close(Dissimilarity.Of(GroupPair.Between(part, k, l)).Require(), pairs.Values[w][k][l]);
        }
    }
}
