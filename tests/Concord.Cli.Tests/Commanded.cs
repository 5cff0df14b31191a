using System.Diagnostics;
using Concord.Shared;
using Spectre.Console;

namespace Concord.Cli.Tests;

/// <summary>The whole program as it is typed, on a database of its own, with what it prints, what it refuses and how it exits.</summary>
public abstract class Commanded : ProgrammeTest
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Concord__AuditKey"] = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(n => (byte)n)]), ["Concord__DataFolder"] = Path.GetTempPath(),
    };

    // The program has the clock of the machine.
    protected override Task BeginAsync()
    {
        Programme.Clock.Now = DateTime.UtcNow;
        return Task.CompletedTask;
    }

    protected (int Exit, string Printed, string Refused) Command(params string[] words) => CommandAlone([.. words, "--database", Programme.Database.Setting]);

    /// <summary>Without a database.</summary>
    protected static (int Exit, string Printed, string Refused) CommandAlone(params string[] words)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var refused = new StringWriter { NewLine = "\n" };
        var (before, errors) = (Console.Out, Console.Error);
        foreach (var (name, value) in Settings) Environment.SetEnvironmentVariable(name, value);
        Console.SetOut(output);
        Console.SetError(refused);
        AnsiConsole.Console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        AnsiConsole.Profile.Width = 200;
        try
        {
            var exit = (int)typeof(PlanCommands).Assembly.EntryPoint!.Invoke(null, [words])!;
            return (exit, output.ToString(), refused.ToString());
        }
        finally
        {
            Console.SetOut(before);
            Console.SetError(errors);
        }
    }

    /// <summary>As a process of its own, for what is written to its output byte by byte.</summary>
    protected (int Exit, string Printed, string Refused) Process(params string[] words)
    {
        // As it was built for itself: beside the tests it would stand on their frameworks.
        var program = Path.Combine(AppContext.BaseDirectory.Replace(Path.Combine("tests", "Concord.Cli.Tests"), Path.Combine("src", "Concord.Cli"), StringComparison.Ordinal), "Concord.Cli.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. words, "--database", Programme.Database.Setting]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        using var process = System.Diagnostics.Process.Start(start)!;
        var refused = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, printed, refused.Result);
    }

    /// <summary>It was refused with this sentence, and printed nothing.</summary>
    protected void RefusedWith(string sentence, params string[] words) => Assert.Equal((1, "", sentence + "\n"), Command(words));

    /// <summary>It was not understood: nothing was done.</summary>
    protected void NotUnderstood(params string[] words)
    {
        var (exit, printed, refused) = Command(words);
        Assert.Equal((2, ""), (exit, printed));
        Assert.NotEqual("", refused);
    }
}
