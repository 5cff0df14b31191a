using System.Text.RegularExpressions;

namespace Concord.SharedData.Tests.Segregation;

/// <summary>Every command in docs/segregation-commands.md, run as it stands there, with each of its optional parts.</summary>
[Collection(TypedCommand.OneAtATime)]
public sealed class DocumentedCommandTests : IDisposable
{
    private readonly TypedCommand _typed = new();

    public static TheoryData<string> Commands
    {
        get
        {
            var page = File.ReadAllText(Path.Combine(SharedFolder.Root, "docs", "segregation-commands.md"));
            var lines = Regex.Replace(page.Split("```")[1], @"\n\s+\[", " [", RegexOptions.NonBacktracking).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var commands = new TheoryData<string>();
            foreach (var line in lines)
            {
                var plain = Regex.Replace(line, @"\[.*?\]", "", RegexOptions.NonBacktracking);
                commands.Add(plain);
                foreach (Match optional in Regex.Matches(line, @"\[.*?\]", RegexOptions.NonBacktracking)) commands.Add($"{plain} {optional.Value[1..^1]}");
            }
            return commands;
        }
    }

    [Theory, MemberData(nameof(Commands))]
    public void It_runs_and_says_something(string command)
    {
        var random = new Random(5);
        string Areas() => "OA,LSOA,District,X,Y,White,Asian,Black\n" + string.Concat(Enumerable.Range(0, 60).Select(u =>
            $"a{u},l{u / 5},d{u / 20},{random.Next(4000)},{random.Next(4000)},{random.Next(200)},{random.Next(90)},{random.Next(1, 50)}\n"));
        foreach (var name in new[] { "areas.csv", "areas2011.csv", "areas2021.csv" }) _typed.Write(name, Areas());
        _typed.Write("schools.csv", "School,LA,Phase,X,Y,WBRI,Other\n" + string.Concat(Enumerable.Range(0, 40).Select(u =>
            $"s{u},la{u / 10},{(u % 2 == 0 ? "primary" : "secondary")},{random.Next(9000)},{random.Next(9000)},{random.Next(300)},{random.Next(1, 300)}\n")));
        var arguments = command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(2)
            .Select(a => a.EndsWith(".csv", StringComparison.Ordinal) || a.EndsWith(".svg", StringComparison.Ordinal) ? _typed.File(a) : a).ToArray();
        foreach (var format in new[] { "json", "csv" })
        {
            var run = TypedCommand.Run([.. arguments, "--format", format]);
            Assert.True(run.Exit == 0, $"{command}: {run.Errors}");
            Assert.True(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length > 1, command);
            Assert.DoesNotContain("NaN", run.Output, StringComparison.Ordinal);
        }
        foreach (var svg in arguments.Where(a => a.EndsWith(".svg", StringComparison.Ordinal)))
        {
            Assert.Contains("<desc", File.ReadAllText(svg), StringComparison.Ordinal);
            Assert.True(File.ReadLines(Path.ChangeExtension(svg, ".csv")).Count() > 1);
        }
    }

    public void Dispose() => _typed.Dispose();
}
