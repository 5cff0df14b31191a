using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Concord.Cli.Tests.History;

/// <summary>The page's verifier in another language agrees with ours: a second implementation, written from the format alone.</summary>
public sealed partial class OwnVerifierTests : Typed
{
    private readonly string[] _lines;

    public OwnVerifierTests()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Concord.slnx"))) root = Path.GetDirectoryName(root)!;
        Given("verify.py", Python().Match(File.ReadAllText(Path.Combine(root, "docs", "verifying-the-history.md"))).Groups["code"].Value);
        _lines = File.ReadAllLines(Path.Combine(root, "docs", "history", "hilltown.jsonl"));
    }

    [Fact]
    public void It_takes_the_example_and_openssl_its_signature()
    {
        Given("log.jsonl", Text(_lines));
        var (exit, printed) = Started("python3", At("verify.py"), At("log.jsonl"), At(""));
        Assert.Equal((0, Run(PlanCommands.Create(), "verify", "@log.jsonl").Printed.Split('\n')[2][5..]), (exit, printed.TrimEnd('\n').Split(' ')[^1]));
        Assert.Equal((0, "Verified OK\n"), Started("openssl", "dgst", "-sha256", "-keyform", "DER", "-verify", At("key"), "-signature", At("signature"), At("signed")));
    }

    public static TheoryData<string, string> Tamperings => new()
    {
        { "edited", "entry 3 was altered" },
        { "removed", "entry 3 is missing or out of order" },
        { "in another order", "entry 3 is missing or out of order" },
        { "cut off", "the head is of other entries" },
        { "back-dated", "entry 3 was altered" },
    };

    [Theory, MemberData(nameof(Tamperings))]
    public void It_refuses_what_ours_refuses(string how, string said)
    {
        Given("log.jsonl", Text(how switch
        {
            "edited" => _lines.Select((line, i) => i == 4 ? line.Replace("off track", "on track ", StringComparison.Ordinal) : line),
            "removed" => _lines.Where((_, i) => i != 4),
            "in another order" => [.. _lines[..4], _lines[5], _lines[4], .. _lines[6..]],
            "cut off" => _lines.Where((_, i) => i is < 5 or 8),
            _ => _lines.Select((line, i) => i == 4 ? line.Replace("2025-09", "2025-08", StringComparison.Ordinal) : line),
        }));
        var (exit, _) = Started("python3", At("verify.py"), At("log.jsonl"));
        Assert.Equal((1, 1), (exit, Run(PlanCommands.Create(), "verify", "@log.jsonl").Exit));
        Assert.Contains(said, _errors, StringComparison.Ordinal);
    }

    private string _errors = "";

    private (int Exit, string Printed) Started(string program, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var printed = process.StandardOutput.ReadToEnd();
            _errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, printed);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not here");
            throw;
        }
    }

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    [GeneratedRegex("```python\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Python();
}
