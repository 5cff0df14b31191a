using System.CommandLine;
using Concord.Plans.Changing;
using Concord.Plans.Domain.Changing;
using Concord.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Cli;

internal static class PlanChangesCommands
{
    private static readonly Argument<string> Code = new("CODE") { Description = "What the plan's references start with, such as ICAP" };

    public static Command Changes()
    {
        var state = new Option<string?>("--state") { Description = $"Only those that are {string.Join(", ", Enum.GetNames<ChangeState>().Select(name => name.ToLowerInvariant()))}" };
        var command = new Command("changes", "Lists the changes that were proposed for a plan, the newest first") { Code, state, Host.Database };
        command.SetAction((parsed, cancel) => Host.RunOnDatabaseAsync(parsed, async (services, stop) =>
        {
            var only = parsed.GetValue(state) is { } named ? StateOf(named) : (ChangeState?)null;
            foreach (var line in await services.GetRequiredService<ListChanges>().RunAsync(parsed.GetRequiredValue(Code).ToLowerInvariant(), only, stop))
                Console.WriteLine($"{line.Id}\t{line.State.InWords()}\t{line.Kind.InWords()}\t{line.Ref}\t{line.EffectiveOn:yyyy-MM-dd}\t{line.Reason.ReplaceLineEndings(" ")}");
            return 0;
        }, cancel));
        return command;
    }

    public static Command Counts()
    {
        var command = new Command("counts", "Counts a plan's actions as published and as live today, with the line between") { Code, Host.Database };
        command.SetAction((parsed, cancel) => Host.RunOnDatabaseAsync(parsed, async (services, stop) =>
        {
            var counts = await services.GetRequiredService<CountPlan>().RunAsync(parsed.GetRequiredValue(Code).ToLowerInvariant(), stop);
            Console.WriteLine(counts.Reconciled);
            foreach (var term in counts.Terms)
                Console.WriteLine($"{term.InWords}: made {Refs(term.Made)}; ended {Refs(term.Ended)}");
            return 0;
        }, cancel));
        return command;
    }

    private static string Refs(IReadOnlyList<PlanCounts.Counted> actions) => actions.Count == 0 ? "none" : string.Join(", ", actions.Select(each => each.Ref));

    private static ChangeState StateOf(string named)
    {
        RuleBroken.If(!Enum.TryParse<ChangeState>(named, ignoreCase: true, out var state) || !Enum.IsDefined(state), $"“{named}” is no state of a change: {string.Join(", ", Enum.GetNames<ChangeState>().Select(name => name.ToLowerInvariant()))}", "state");
        return state;
    }
}
