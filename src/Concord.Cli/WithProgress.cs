using Spectre.Console;

namespace Concord.Cli;

/// <summary>A bar on the error stream for work that may take over a second; standard output stays the command's alone.</summary>
internal static class WithProgress
{
    private const int Quick = 500;

    public static Task<T> RunAsync<T>(string what, int total, Func<IProgress<int>?, Task<T>> work) =>
        Console.IsErrorRedirected || total < Quick ? work(null) : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask(what, maxValue: total);
            return await work(new Progress<int>(done => task.Value = done));
        });
}
