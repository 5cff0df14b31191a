using System.Buffers;

namespace Concord.Segregation;

/// <summary>Draws tables under a null.</summary>
internal sealed class NullSampler
{
    private readonly int[] _units;
    private readonly long[] _groups;
    private readonly long[] _below;
    private readonly long _total;
    private readonly NullModel _model;
    private readonly PoissonTables _poisson;
    private readonly PoissonMean[] _means;

    public NullSampler(CountTable table, NullModel model)
    {
        (_model, _total) = (model, (long)table.Total);
        var shares = table.Shares();
        _units = [.. table.UnitTotals.ToArray().Select(t => checked((int)t))];
        _groups = [.. table.GroupTotals.ToArray().Select(c => (long)c)];
        _below = new long[_units.Length + 1];
        for (var u = 0; u < _units.Length; u++) _below[u + 1] = _below[u] + _units[u];
        _poisson = PoissonTables.For(_units.Distinct().SelectMany(t => shares.Select(s => s * t)));
        _means = new PoissonMean[model == NullModel.PersonPermutation ? 0 : _units.Length * shares.Length];
        for (var c = 0; c < _means.Length; c++) _means[c] = PoissonTables.Split(shares[c % shares.Length] * _units[c / shares.Length]);
    }

    public void Draw(int[] cells, Random64 random)
    {
        if (_model == NullModel.PersonPermutation) Permute(cells, random);
        else if (_model == NullModel.Evenness) Even(cells, random);
        else Systematic(cells, random);
    }

    // Poisson draws, then persons added or taken away until the group has its number: a multinomial exactly.
    private void Systematic(int[] cells, Random64 random)
    {
        var groups = _groups.Length;
        Span<long> drawn = stackalloc long[groups];
        drawn.Clear();
        for (var at = 0; at < cells.Length; at += groups)
            for (var g = 0; g < groups; g++)
                drawn[g] += cells[at + g] = _poisson.Any(_means[at + g], random);
        for (var g = 0; g < groups; g++)
        {
            for (; drawn[g] < _groups[g]; drawn[g]++) cells[(UnitOf(random.Below(_total)) * groups) + g]++;
            if (drawn[g] > _groups[g]) Thin(cells, g, drawn[g], drawn[g] - _groups[g], random);
        }
    }

    private void Thin(int[] cells, int group, long drawn, long excess, Random64 random)
    {
        var groups = _groups.Length;
        var rented = ArrayPool<long>.Shared.Rent((int)excess);
        var gone = rented.AsSpan(0, (int)excess);
        random.Distinct(gone, drawn);
        long before = 0;
        var next = 0;
        for (var u = 0; u < _units.Length && next < gone.Length; u++)
        {
            ref var cell = ref cells[(u * groups) + group];
            var end = before + cell;
            for (; next < gone.Length && gone[next] < end; next++) cell--;
            before = end;
        }
        ArrayPool<long>.Shared.Return(rented);
    }

    private void Even(int[] cells, Random64 random)
    {
        var groups = _groups.Length;
        for (var u = 0; u < _units.Length; u++)
        {
            var row = cells.AsSpan(u * groups, groups);
            row.Clear();
            var drawn = 0;
            for (var g = 0; g < groups; g++) drawn += row[g] = _poisson.Any(_means[(u * groups) + g], random);
            for (; drawn < _units[u]; drawn++) row[GroupOf(random.Below(_total), _groups)]++;
            for (; drawn > _units[u]; drawn--) row[GroupIn(random.Below(drawn), row)]--;
        }
    }

    private void Permute(int[] cells, Random64 random)
    {
        var left = (long[])_groups.Clone();
        var persons = _total;
        Array.Clear(cells);
        for (var u = 0; u < _units.Length; u++)
            for (var person = 0; person < _units[u]; person++, persons--)
            {
                var g = GroupOf(random.Below(persons), left);
                left[g]--;
                cells[(u * _groups.Length) + g]++;
            }
    }

    private int UnitOf(long person)
    {
        var unit = Array.BinarySearch(_below, person);
        if (unit < 0) unit = ~unit - 1;
        while (_below[unit + 1] <= person) unit++;
        return unit;
    }

    private static int GroupOf(long person, long[] counts)
    {
        var g = 0;
        for (; person >= counts[g]; g++) person -= counts[g];
        return g;
    }

    private static int GroupIn(long person, Span<int> counts)
    {
        var g = 0;
        for (; person >= counts[g]; g++) person -= counts[g];
        return g;
    }
}
