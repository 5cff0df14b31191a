using Concord.Matching;
using Concord.Matching.Pairing;

namespace Concord.Bench.Matching.Instances;

/// <summary>Made-up schools to link: towns of different make-up, and schools that differ inside each town.</summary>
internal static class Linking
{
    /// <summary>Schools on a square, with a travel cap that gives each about so many possible partners.</summary>
    public static PairProblem Make(int schools, double partners, ulong seed)
    {
        var random = new SplitMix(seed);
        const double side = 100_000;
        var cap = Math.Sqrt(partners / schools / Math.PI) * side;
        var classes = new LinkableClass[schools];
        for (var school = 0; school < schools; school++)
        {
            var (x, y) = (random.Uniform() * side, random.Uniform() * side);
            var lean = 0.5 + 0.5 * Math.Sign(Math.Sin(x / 9000) * Math.Cos(y / 7000)) * 0.6;
            double[] mix = [lean * random.Uniform(), (1 - lean) * random.Uniform(), 0.3 * random.Uniform(), 0.1 * random.Uniform()];
            var total = mix.Sum();
            classes[school] = new(x, y, 0, [.. mix.Select(share => share / total)], random.Uniform() * 0.6);
        }
        return new(schools, LinkGraph.Of(classes, new(cap, 0.1)));
    }

    public static void Write(PairProblem problem, TextWriter to)
    {
        to.WriteLine($"pair {problem.Nodes} {problem.Edges.Count}");
        foreach (var (a, b, weight) in problem.Edges) to.WriteLine($"{a} {b} {weight}");
    }
}
