using System.CommandLine;
using System.Globalization;
using Concord.Cli;
using Spectre.Console;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
if (Console.IsOutputRedirected) AnsiConsole.Profile.Capabilities.Ansi = false;
var root = new RootCommand("Concord: run an integrated-communities programme from the command line")
{
    PlanCommands.Create(),
    RoundCommands.Create(),
    BodyCommands.Create(),
    PeopleCommands.Create(),
    AuditCommands.Create(),
    LogCommands.Create(),
    MatchingCommands.Create(),
    DatabaseCommands.Create(),
    SegregationCommands.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
    return 2;
}
return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).Refused();
