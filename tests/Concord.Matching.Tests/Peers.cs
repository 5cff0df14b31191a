using System.Diagnostics;
using System.Globalization;
using Concord.Matching.Assignment;
using Concord.Matching.Pairing;
using Concord.Matching.Tests.Assignment;
using Concord.Matching.Tests.Pairing;

namespace Concord.Matching.Tests;

/// <summary>The same optimum as the packaged peers on hundreds of instances; where they are not installed, the tests say so and are skipped.</summary>
public sealed class Peers
{
    private const int Instances = 300;

    [Fact]
    public void Places_cost_what_LEMON_finds()
    {
        var random = new SplitMix(71);
        PlacesProblem[] problems = [.. Enumerable.Range(0, Instances).Select(trial => RandomPlaces.Of(random, 60, 12, 6, trial % 2 == 0 ? 10 : 5000))];
        var answers = Lemon(problems.Select(problem =>
        {
            List<long> words = [problem.Learners, problem.ClassCount, problem.Edges, .. Enumerable.Range(0, problem.ClassCount).Select(one => (long)problem.SeatsIn(one)), .. Enumerable.Range(0, problem.Learners).Select(problem.PenaltyOf)];
            for (var learner = 0; learner < problem.Learners; learner++)
                for (var option = 0; option < problem.ClassesOf(learner).Length; option++) words.AddRange([learner, problem.ClassesOf(learner)[option], problem.CostsOf(learner)[option]]);
            return "assign simplex " + string.Join(' ', words);
        }));
        Assert.Equal(answers, problems.Select(problem => ClassPlaces.Solve(problem).Total));
    }

    [Fact]
    public void Pairs_weigh_what_LEMON_finds()
    {
        var problems = PairProblems(72);
        Assert.Equal(Lemon(problems.Select(problem => "pair " + Words(problem))), problems.Select(problem => HeaviestPairs.Solve(problem).Weight));
    }

    [Fact]
    public void Pairs_weigh_what_networkx_finds()
    {
        const string script = """
            import sys, networkx
            for line in sys.stdin:
                figures = list(map(int, line.split()))
                graph = networkx.Graph()
                for at in range(2, len(figures), 3):
                    graph.add_edge(figures[at], figures[at + 1], weight=figures[at + 2])
                print(sum(graph[a][b]["weight"] for a, b in networkx.max_weight_matching(graph)), 0)
            """;
        Assert.SkipUnless(File.Exists("/usr/lib/python3/dist-packages/networkx/__init__.py"), "networkx is not installed (python3-networkx)");
        var problems = PairProblems(73);
        Assert.Equal(Ask("/usr/bin/python3", ["-c", script], problems.Select(Words)), problems.Select(problem => HeaviestPairs.Solve(problem).Weight));
    }

    private static PairProblem[] PairProblems(ulong seed)
    {
        var random = new SplitMix(seed);
        return [.. Enumerable.Range(0, Instances).Select(trial => RandomPairs.Of(random, 40, trial % 2 == 0 ? 9 : 3000, 1 + trial % 8))];
    }

    private static string Words(PairProblem problem) =>
        $"{problem.Nodes} {problem.Edges.Count} {string.Join(' ', problem.Edges.Select(edge => $"{edge.A} {edge.B} {edge.Weight}"))}";

    private static List<long> Lemon(IEnumerable<string> instances)
    {
        Assert.SkipUnless(File.Exists("/usr/include/lemon/matching.h") && File.Exists("/usr/bin/g++"), "LEMON is not installed (liblemon-dev, g++)");
        var folder = Directory.CreateTempSubdirectory("concord-peer-");
        try
        {
            var source = AppContext.BaseDirectory;
            while (!Directory.Exists(Path.Combine(source, "bench", "peers"))) source = Path.GetDirectoryName(source)!;
            var program = Path.Combine(folder.FullName, "lemon_peer");
            using (var compiler = Process.Start("g++", ["-O1", "-w", "-o", program, Path.Combine(source, "bench", "peers", "lemon_peer.cpp")]))
            {
                compiler.WaitForExit();
                Assert.Equal(0, compiler.ExitCode);
            }
            return Ask(program, [], instances);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<long> Ask(string program, string[] arguments, IEnumerable<string> instances)
    {
        using var peer = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var answers = Task.Run(() =>
        {
            List<long> read = [];
            while (peer.StandardOutput.ReadLine() is { } line) read.Add(long.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture));
            return read;
        });
        foreach (var instance in instances) peer.StandardInput.WriteLine(instance);
        peer.StandardInput.Close();
        var found = answers.GetAwaiter().GetResult();
        peer.WaitForExit();
        return found;
    }
}
