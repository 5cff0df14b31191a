using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Concord.TransparencyLog.Tests;

/// <summary>The README's examples: the code stands here too, word for word, is compiled and run, and prints what the README says.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("src/Concord.TransparencyLog/README.md"));

    private static readonly string Here = File.ReadAllText(Repository.PathOf("tests/Concord.TransparencyLog.Tests/ReadmeTests.cs"));

    [Fact]
    public void The_examples_are_the_ones_compiled_here()
    {
        var here = Squeezed(Here);
        foreach (var example in Blocks("csharp")) Assert.Contains(Squeezed(example), here, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_print_what_the_readme_says()
    {
        var (before, printed) = (Console.Out, new StringWriter { NewLine = "\n" });
        Console.SetOut(printed);
        try
        {
            await RunAsync();
        }
        finally
        {
            Console.SetOut(before);
        }
        Assert.Equal(string.Concat(Blocks("text")), printed.ToString());
    }

    private static async Task RunAsync()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        static DateTime On(int month) => new(2019, month, 1, 9, 0, 0, DateTimeKind.Utc);
        (DateTime Day, string Kind, string Subject, string Content)[] published =
        [
            (On(2), "published", "ICAP version 1", """{"actions":74}"""),
            (On(7), "published", "ICAP version 2", """{"actions":74}"""),
            (On(10), "corrected", "ICAP version 3", """{"actions":73}"""),
        ];

        var header = new LogHeader("https://concord.example/history");
        var tree = new MerkleFrontier();
        var previous = header.Hash;
        List<LogEntry> entries = [];
        foreach (var (day, kind, subject, content) in published)
        {
            var entry = new LogEntry(tree.Size, day, kind, subject, content, previous);
            entries.Add(entry);
            tree.Append(entry.Leaf);
            previous = entry.Leaf;
        }
        var head = TreeHead.Sign(header.Origin, tree.Size, tree.Root(), published[^1].Day, key);

        using var file = new MemoryStream();
        await LogFile.WriteAsync(file, head, entries.ToAsyncEnumerable());

        file.Position = 0;
        var verdict = LogFile.Verify(file).SignedBy(key);
        Console.WriteLine($"{verdict.Holds}: {verdict.Entries.Count} entries of {verdict.Origin}");

        var text = Encoding.UTF8.GetString(file.ToArray()).Replace("2019-07-01", "2019-03-01");
        foreach (var finding in LogFile.Verify(new MemoryStream(Encoding.UTF8.GetBytes(text))).Findings) Console.WriteLine(finding);

        var proof = verdict.ProveInclusion(1);
        Console.WriteLine($"{proof.Path.Count} hashes: {proof.Proves(entries[1].Leaf, head.Root)}");

        var earlier = TreeHead.Sign(header.Origin, 2, MerkleTree.Root([entries[0].Leaf, entries[1].Leaf]), published[1].Day, key);
        Console.WriteLine($"Carried on: {verdict.Against(earlier).Holds}, by {verdict.ProveConsistency(2).Path.Count} hash");
    }

    private static IEnumerable<string> Blocks(string language) =>
        Fence().Matches(Readme).Where(block => block.Groups["language"].Value == language).Select(block => block.Groups["code"].Value);

    private static string Squeezed(string code) => Space().Replace(code, " ").Trim();

    [GeneratedRegex("```(?<language>\\w*)\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Fence();

    [GeneratedRegex("\\s+", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Space();
}
