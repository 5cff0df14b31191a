namespace Concord.Segregation;

/// <summary>M and H of whole row-major cells from sums of n ln n: a table look-up a cell.</summary>
internal static class CellInformation
{
    public static (double Information, double Theil) Of(ReadOnlySpan<int> cells, int groups)
    {
        Span<long> totals = stackalloc long[groups];
        totals.Clear();
        double inside = 0, units = 0, marginal = 0;
        long all = 0;
        var table = LogTable.Table;
        for (var at = 0; at < cells.Length; at += groups)
        {
            long unit = 0;
            for (var g = 0; g < groups; g++)
            {
                var x = cells[at + g];
                unit += x;
                totals[g] += x;
                inside += (uint)x < (uint)table.Length ? table[x] : LogTable.TimesLog((long)x);
            }
            units += LogTable.TimesLog(unit);
            all += unit;
        }
        foreach (var total in totals) marginal += LogTable.TimesLog(total);
        var log = Math.Log(all);
        var information = Math.Max(0, ((inside - units - marginal) / all) + log);
        var entropy = log - (marginal / all);
        return (information, entropy > 0 ? information / entropy : 0);
    }
}
