using System.CommandLine;
using System.Globalization;
using Concord.Cli;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
var root = new RootCommand("Concord: run an integrated-communities programme from the command line")
{
    PlanCommands.Create(),
    PeopleCommands.Create(),
    AuditCommands.Create(),
    MatchingCommands.Create(),
    DatabaseCommands.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
    return 2;
}
return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).Refused();
