using Concord.Segregation;

namespace Concord.Bench.Segregation;

/// <summary>Census-sized data from integer arithmetic alone, the same on every machine and in every language.</summary>
internal sealed class Generator
{
    private ulong _state;

    private Generator(ulong seed) => _state = seed;

    public required int[] Authorities { get; init; }

    public required double[] X { get; init; }

    public required double[] Y { get; init; }

    /// <summary>One array of row-major counts for each year.</summary>
    public required int[][] Years { get; init; }

    public required int Groups { get; init; }

    /// <summary>Units of an authority taken so many at a time, as Output Areas make up larger ones.</summary>
    public Nesting Level(int size)
    {
        var counts = new int[Authorities.Max() + 1];
        return Nesting.Of(Authorities.Select(a => FormattableString.Invariant($"{a}/{counts[a]++ / size}")));
    }

    public CountTable Table(int year = 0) => CountTable.FromRows(Years[year], Groups);

    public static Generator Make(int units, int groups, int authorities, int years, ulong seed, int least, int span)
    {
        var random = new Generator(seed) { Authorities = new int[units], X = new double[units], Y = new double[units], Years = [.. Enumerable.Range(0, years).Select(_ => new int[units * groups])], Groups = groups };
        var (cx, cy, reach) = (new long[authorities], new long[authorities], new long[authorities]);
        for (var k = 0; k < authorities; k++)
            (cx[k], cy[k], reach[k]) = (20000 + random.Next(560000), 20000 + random.Next(560000), 2000 + random.Next(10000));
        var affinity = new long[authorities * groups];
        for (var k = 0; k < authorities; k++)
            for (var g = 0; g < groups; g++)
            {
                var t = 1 + random.Next(30);
                t *= 1 + random.Next(30);
                affinity[(k * groups) + g] = g == 0 ? 20000 + random.Next(20000) : (t * 40 / (g + 3)) + 1;
            }
        var weights = new long[groups];
        for (var i = 0; i < units; i++)
        {
            var k = i % authorities;
            random.Authorities[i] = k;
            var x = cx[k] + random.Next(reach[k]) - random.Next(reach[k]);
            var y = cy[k] + random.Next(reach[k]) - random.Next(reach[k]);
            (random.X[i], random.Y[i]) = (x, y);
            var persons = least + random.Next(span);
            for (var g = 0; g < groups; g++)
            {
                var u = 1 + random.Next(8);
                var h = Mix((ulong)(x / 1000), (ulong)(y / 1000), (ulong)g) % 16;
                var m = h < 12 ? 1 : h < 15 ? 4 : 12;
                weights[g] = affinity[(k * groups) + g] * u * (g == 0 ? 1 : m);
            }
            for (var year = 0; year < years; year++)
            {
                long all = 0;
                for (var g = 0; g < groups; g++) all += weights[g] * (g == 0 ? 100 : 100 + (3 * year));
                for (var g = 0; g < groups; g++)
                    random.Years[year][(i * groups) + g] = (int)(persons * (weights[g] * (g == 0 ? 100 : 100 + (3 * year))) / all);
            }
        }
        return random;
    }

    private long Next(long below)
    {
        _state = (_state * 6364136223846793005UL) + 1442695040888963407UL;
        return (long)(_state >> 33) % below;
    }

    private static ulong Mix(ulong a, ulong b, ulong c)
    {
        var h = (a * 0x9E3779B97F4A7C15UL) ^ (b * 0xC2B2AE3D27D4EB4FUL) ^ (c * 0x165667B19E3779F9UL);
        h ^= h >> 29;
        h *= 0xBF58476D1CE4E5B9UL;
        return h ^ (h >> 32);
    }
}
