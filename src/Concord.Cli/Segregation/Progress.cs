using Spectre.Console;

namespace Concord.Cli.Segregation;

/// <summary>A bar on the error stream while something long goes on; silent where that is not a terminal.</summary>
internal static class Progress
{
    public static T Of<T>(string what, long steps, Func<Action, T> work)
    {
        if (Console.IsErrorRedirected || steps < 2) return work(() => { });
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask(what, maxValue: steps);
            return work(() => task.Increment(1));
        });
    }
}
