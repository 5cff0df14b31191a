using System.Runtime.Intrinsics;

namespace Concord.Segregation;

/// <summary>D of every pair of groups inside every parent, in one go (Duncan and Duncan 1955).</summary>
/// <param name="Parents">Names of the parents.</param>
/// <param name="Groups">Names of the groups.</param>
/// <param name="Values">Values[w][k][l], D of k and l inside parent w; null where either has no members there, 0 on the diagonal.</param>
public sealed record PairwiseDissimilarity(IReadOnlyList<string> Parents, IReadOnlyList<string> Groups, IReadOnlyList<double?[][]> Values)
{
    /// <summary>D of every pair in every parent. Columns of a parent are scaled to shares once, then compared eight units at a time.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="nesting">The parent of each unit.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static PairwiseDissimilarity Of(CountTable table, Nesting nesting, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(nesting);
        nesting.MustFit(table.UnitCount);
        var members = Members(nesting);
        var values = new double?[nesting.ParentCount][][];
        Blocks.Run(values.Length, Multigroup.Threads(threads), () => new Scratch(table.GroupCount), (w, scratch) => values[w] = scratch.Matrix(table, members[w]));
        return new(nesting.Names, [.. Enumerable.Range(0, table.GroupCount).Select(table.GroupName)], values);
    }

    private static int[][] Members(Nesting nesting)
    {
        var counts = new int[nesting.ParentCount];
        foreach (var parent in nesting.Parents) counts[parent]++;
        var members = counts.Select(c => new int[c]).ToArray();
        Array.Clear(counts);
        for (var u = 0; u < nesting.UnitCount; u++) members[nesting.Parents[u]][counts[nesting.Parents[u]]++] = u;
        return members;
    }

    private sealed class Scratch(int groups)
    {
        private readonly double[][] _shares = [.. Enumerable.Range(0, groups).Select(_ => Array.Empty<double>())];
        private readonly double[] _totals = new double[groups];

        public double?[][] Matrix(CountTable table, int[] units)
        {
            var length = Lanes.PanelsFor(units.Length) * Lanes.Width;
            for (var g = 0; g < groups; g++)
            {
                if (_shares[g].Length < length) _shares[g] = new double[length];
                else Array.Clear(_shares[g]);
                var column = _shares[g];
                double total = 0;
                for (var i = 0; i < units.Length; i++) total += column[i] = table[units[i], g];
                _totals[g] = total;
                if (total > 0) for (var i = 0; i < units.Length; i++) column[i] /= total;
            }
            var rows = new double?[groups][];
            for (var k = 0; k < groups; k++) rows[k] = new double?[groups];
            for (var k = 0; k < groups; k++)
            {
                if (_totals[k] == 0) continue;
                rows[k][k] = 0;
                for (var l = k + 1; l < groups; l++)
                    if (_totals[l] > 0) rows[k][l] = rows[l][k] = Half(_shares[k], _shares[l], length);
            }
            return rows;
        }

        private static double Half(double[] a, double[] b, int length)
        {
            ref var x = ref Lanes.Ref(a);
            ref var y = ref Lanes.Ref(b);
            var sum = Vector512<double>.Zero;
            for (var i = 0; i < length; i += Lanes.Width) sum += Vector512.Abs(Lanes.At(ref x, i) - Lanes.At(ref y, i));
            return Math.Min(1, Lanes.Sum(sum) / 2);
        }
    }
}
