using System.Text;
using System.Text.Json;
using Concord.Demonstration;
using Concord.TransparencyLog;

namespace Concord.Cli.Tests.History;

/// <summary>The demonstration's own log, as it is written to a file, tampered with in every way: each is found, and the entry named.</summary>
public sealed class DemonstrationLogTests : Commanded
{
    [Fact]
    public async Task Each_way_to_tamper_with_the_log_of_a_whole_programme_fails_and_names_the_entry()
    {
        Assert.True(await Run<LoadDemonstration, bool>(load => load.RunAsync()));
        var (_, log, _) = Process("plan", "log");
        var lines = log.TrimEnd('\n').Split('\n');
        Assert.Equal(0, Verify(lines).Exit);
        // The first line is the header's and the last the head's: entry n stands at n + 1.
        var (last, at) = (lines.Length - 3, Enumerable.Range(2, lines.Length - 4).First(index => lines[index + 1].Contains("\"kind\":\"status published\"", StringComparison.Ordinal)));

        Told($"What stands as {Name(at)} was altered", Changed(at, Edited));
        Told($"What stands as {Name(at)} was replaced: it is not what stood there when {Name(at + 1)} was written", Changed(at, line => Resealed(Edited(line))));
        Told($"What stands as {Name(last)} was written anew", Changed(last, line => Resealed(Edited(line))));
        Told($"Entry {at} is missing: {Name(at + 1)} follows {Name(at - 1)}", [.. lines.Where((_, line) => line != at + 1)]);
        Told($"The order was changed: {Name(at)} stands after {Name(at + 1)}", [.. lines[..(at + 1)], lines[at + 2], lines[at + 1], .. lines[(at + 3)..]]);
        Told($"The file ends after {Name(at)} without its head: it was cut", lines[..(at + 2)]);
        Told($"Entries {at + 1} to {last} are missing: the head counts {last + 1}, and the last is {Name(at)}", [.. lines[..(at + 2)], lines[^1]]);
        var backDated = Changed(at, line => line.Replace("\"at\":\"20", "\"at\":\"10", StringComparison.Ordinal));
        Assert.Single(backDated[at + 1].Zip(lines[at + 1]), pair => pair.First != pair.Second);
        Told($"What stands as {NameOf(backDated[at + 1])} was back-dated: {Name(at - 1)} came before it", backDated);

        string Name(int index) => NameOf(lines[index + 1]);
        string[] Changed(int index, Func<string, string> how) => [.. lines.Select((line, number) => number == index + 1 ? how(line) : line)];
    }

    private static string Edited(string line)
    {
        var edited = line.Replace("Invented", "Inverted", StringComparison.Ordinal);
        Assert.NotEqual(line, edited);
        return edited;
    }

    private static string Resealed(string line)
    {
        var before = line[..line.LastIndexOf(",\"leaf\":", StringComparison.Ordinal)];
        return $"{before},\"leaf\":\"{MerkleTree.Leaf(Encoding.UTF8.GetBytes(before))}\"}}";
    }

    private static string NameOf(string line)
    {
        var entry = JsonDocument.Parse(line).RootElement;
        return new EntryName(entry.GetProperty("index").GetInt64(), entry.GetProperty("at").GetDateTime(), entry.GetProperty("kind").GetString()!, entry.GetProperty("subject").GetString()!).ToString();
    }

    private static void Told(string sentence, string[] lines)
    {
        var (exit, printed) = Verify(lines);
        Assert.Equal(1, exit);
        Assert.Contains($"- {sentence}", printed, StringComparison.Ordinal);
    }

    private static (int Exit, string Printed) Verify(string[] lines)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, string.Concat(lines.Select(line => line + "\n")));
            var (exit, printed, _) = CommandAlone("plan", "verify", file);
            return (exit, printed);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
