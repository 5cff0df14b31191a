using System.Buffers;

namespace Concord.Segregation;

/// <summary>Draws tables of T persons with replacement from a table.</summary>
internal sealed class PersonSampler
{
    private readonly CountTable _table;
    private readonly PoissonTables _poisson;
    private readonly int[] _means;
    private readonly long[] _below;
    private readonly int _groups;

    public PersonSampler(CountTable table)
    {
        (_table, _groups) = (table, table.GroupCount);
        _means = new int[table.UnitCount * _groups];
        _below = new long[table.UnitCount + 1];
        for (var u = 0; u < table.UnitCount; u++)
        {
            for (var g = 0; g < _groups; g++) _means[(u * _groups) + g] = checked((int)table[u, g]);
            _below[u + 1] = _below[u] + (long)table.UnitTotals[u];
        }
        _poisson = PoissonTables.For(_means.Select(m => (double)m));
    }

    public void Draw(int[] cells, Random64 random)
    {
        long drawn = 0;
        for (var c = 0; c < cells.Length; c++)
        {
            var mean = _means[c];
            drawn += cells[c] = mean == 0 ? 0 : _poisson.Whole(mean, random);
        }
        for (var missing = (long)_table.Total - drawn; missing > 0; missing--) cells[CellOf(random.Below((long)_table.Total), _below, _means)]++;
        if (drawn > (long)_table.Total) TakeAway(cells, drawn, drawn - (long)_table.Total, random);
    }

    private void TakeAway(int[] cells, long drawn, long excess, Random64 random)
    {
        var below = ArrayPool<long>.Shared.Rent(_below.Length);
        below[0] = 0;
        for (var u = 0; u + 1 < _below.Length; u++)
        {
            long unit = 0;
            for (var g = 0; g < _groups; g++) unit += cells[(u * _groups) + g];
            below[u + 1] = below[u] + unit;
        }
        var rented = ArrayPool<long>.Shared.Rent((int)excess);
        var gone = rented.AsSpan(0, (int)excess);
        random.Distinct(gone, drawn);
        // All cells are found before one of them changes.
        foreach (ref var person in gone) person = CellOf(person, below, cells);
        foreach (var cell in gone) cells[cell]--;
        ArrayPool<long>.Shared.Return(rented);
        ArrayPool<long>.Shared.Return(below);
    }

    private int CellOf(long person, long[] below, int[] counts)
    {
        var unit = below.AsSpan(0, _below.Length).BinarySearch(person);
        if (unit < 0) unit = ~unit - 1;
        // Empty units share an edge with the next: the last of them holds the person.
        while (below[unit + 1] <= person) unit++;
        var left = person - below[unit];
        for (var g = 0; g < _groups; g++)
        {
            var count = counts[(unit * _groups) + g];
            if (left < count) return (unit * _groups) + g;
            left -= count;
        }
        throw new InvalidOperationException("No cell holds that person");
    }
}
