using Concord.Segregation;

namespace Concord.Segregation.Tests.Decomposition;

public class LevelsTests
{
    private static readonly CountTable Table = Given.RandomTable(240, 4, 8, sparse: true);

    private static readonly Nesting[] Levels = [.. new[] { 3, 12, 60, 120 }.Select(size => Nesting.Of(Enumerable.Range(0, 240).Select(u => u / size)))];

    [Fact]
    public void All_levels_in_one_pass_are_each_as_if_alone()
    {
        var together = WithinBetween.OfLevels(Table, Levels);
        for (var l = 0; l < Levels.Length; l++)
        {
            var alone = WithinBetween.Of(Table, Levels[l]);
            Given.Close(Multigroup.Of(Levels[l].Sum(Table)).Information.Require(), together[l].BetweenInformation);
            Given.Close(Multigroup.Of(Table).Information.Require(), together[l].TotalInformation);
            Assert.Equal(alone.Parents.Select(p => p.Parent), together[l].Parents.Select(p => p.Parent));
            foreach (var (a, b) in alone.Parents.Zip(together[l].Parents))
            {
                Given.Close(a.Information ?? 0, b.Information ?? 0);
                Given.Close(a.Theil ?? 0, b.Theil ?? 0);
            }
        }
    }

    [Fact]
    public void A_hierarchy_of_any_depth_gives_every_level_its_share_and_its_places()
    {
        var rows = MultilevelDecomposition.Of(Table, [.. Levels.Select((l, i) => ($"level {i}", l))], "block");
        Assert.Equal(["level 3", "level 2", "level 1", "level 0", "block"], rows.Select(r => r.Level));
        Given.Close(Multigroup.Of(Table).Information.Require(), rows.Sum(r => r.Information));
        Assert.Equal([2, 4, 20, 80, 0], rows.Select(r => r.Places.Count));
        var units = MultilevelDecomposition.Of(Table, []);
        Given.Close(1, Assert.Single(units).Share);
    }

    [Fact]
    public void Threads_change_no_bit_of_any_level()
    {
        double[] Answers(int threads) => [.. WithinBetween.OfLevels(Table, Levels, threads).SelectMany(l => l.Parents.Select(p => p.Information ?? -1).Append(l.WithinInformation))];
        Assert.Equal(Answers(1), Answers(2));
    }
}
