using Concord.Segregation;

namespace Concord.Segregation.Tests.Exposure;

public class ExposureTests
{
    [Fact]
    public void Every_cell_of_the_matrix_is_its_sum_over_units()
    {
        var table = Given.RandomTable(50, 4, 3, sparse: true);
        var matrix = ExposureMatrix.Of(table);
        for (var k = 0; k < 4; k++)
            for (var l = 0; l < 4; l++)
                Given.Close(Enumerable.Range(0, 50).Where(u => table.UnitTotals[u] > 0).Sum(u => table[u, k] / table.GroupTotals[k] * table[u, l] / table.UnitTotals[u]), matrix.Rows[k]![l]);
        Assert.All(matrix.Rows, row => Given.Close(1, row!.Sum()));
        Given.Close(Isolation.Of(GroupPair.VersusRest(table, 2)).Require(), matrix.Rows[2]![2]);
    }

    [Fact]
    public void The_exact_matrix_has_the_exact_forms_of_every_pair_in_it()
    {
        var table = Given.RandomTable(50, 3, 6, most: 9, sparse: true);
        var rows = Given.Rows(table).Where(r => r.Sum() != 1).ToArray();
        var (safe, lonely) = (Given.Table(rows), Given.Table([.. rows, [0, 1, 0]]));
        var exact = ExposureMatrix.Of(safe, excludeSelf: true);
        for (var k = 0; k < 3; k++)
        {
            Given.Close(Isolation.Of(GroupPair.VersusRest(safe, k), excludeSelf: true).Require(), exact.Rows[k]![k]);
            Given.Close(1, exact.Rows[k]!.Sum());
        }
        Assert.Null(ExposureMatrix.Of(lonely, excludeSelf: true).Rows[1]);
        Assert.NotNull(ExposureMatrix.Of(lonely, excludeSelf: true).Rows[0]);
        Assert.Throws<ArgumentException>(() => ExposureMatrix.Of(Given.Table([1.5, 2]), excludeSelf: true));
    }

    [Fact]
    public void The_exact_forms_leave_the_person_out()
    {
        // Unit 1: two of the group meet each other and one other; unit 2: three meet two of their own.
        var pair = GroupPair.Of([2, 3], [1, 0]);
        Given.Close((2.0 / 5 * 1 / 2) + (3.0 / 5 * 2 / 2), Isolation.Of(pair, excludeSelf: true).Value);
        Given.Close(2.0 / 5 * 1 / 2, Interaction.Of(pair, excludeSelf: true).Value);
        Assert.Null(Isolation.Of(GroupPair.Of([1, 3], [0, 2]), excludeSelf: true).Value);
        Assert.Null(Isolation.Of(GroupPair.Of([1.5, 3], [2, 2]), excludeSelf: true).Value);
    }
}
