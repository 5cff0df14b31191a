using System.CommandLine;
using Concord.Data;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Cli;

internal static class AuditCommands
{
    public static Command Create() => new("audit", "The record of who did what") { Verify(), Head() };

    private static Command Verify()
    {
        var head = new Option<string?>("--head") { Description = "A head exported earlier, SEQUENCE:HASH, that the chain must still contain" };
        var command = new Command("verify", "Walks the whole chain; exit 1 if an entry was edited, deleted, reordered or cut off") { head, Host.Database };
        command.SetAction((parsed, cancel) => Host.RunAsync(parsed, async (services, stop) =>
        {
            var verdict = await services.GetRequiredService<VerifyAudit>().RunAsync(parsed.GetValue(head), stop);
            foreach (var fault in verdict.Faults) Console.WriteLine($"{fault.Kind}: {fault.Sentence}");
            Console.WriteLine(verdict.Sound ? $"Sound: {verdict.Entries} entries, head {verdict.Head}" : $"Not sound: {verdict.Faults.Count} faults in {verdict.Entries} entries");
            return verdict.Sound ? 0 : 1;
        }, cancel));
        return command;
    }

    private static Command Head()
    {
        var command = new Command("head", "Prints the end of the chain, to keep somewhere else") { Host.Database };
        command.SetAction((parsed, cancel) => Host.RunAsync(parsed, async (services, stop) =>
        {
            Console.WriteLine(VerifyAudit.Head(await services.GetRequiredService<ConcordDb>().AuditHeads.AsNoTracking().SingleAsync(stop)));
            return 0;
        }, cancel));
        return command;
    }
}
