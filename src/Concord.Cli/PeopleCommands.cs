using System.CommandLine;
using Concord.People;
using Concord.People.Domain;
using Concord.People.Joining;
using Concord.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Cli;

internal static class PeopleCommands
{
    public static Command Create() => new("people", "Accounts and roles") { Invite() };

    // How the first administrator of a new installation comes in.
    private static Command Invite()
    {
        var email = new Argument<string>("EMAIL");
        var name = new Argument<string>("NAME");
        var role = new Option<Role>("--role") { Description = "The role over the whole programme", DefaultValueFactory = _ => Role.ServiceAdmin };
        var address = new Option<Uri>("--address") { Description = "Where Concord is served, such as https://concord.example", Required = true };
        var command = new Command("invite", "Writes an invitation to the outbox") { email, name, role, address, Host.Database };
        command.SetAction((parsed, cancel) => Host.RunOnDatabaseAsync(parsed, async (services, stop) =>
        {
            var request = new InvitePerson.Request(parsed.GetRequiredValue(email), parsed.GetRequiredValue(name), parsed.GetValue(role), Scope.Programme, null,
                "Invited from the command line", new Uri(parsed.GetRequiredValue(address), "/invitation/"));
            await services.GetRequiredService<InvitePerson>().RunAsync(request, Actor.CommandLine, stop);
            Console.WriteLine($"Invited {request.Email}: the message is in the outbox");
            return 0;
        }, cancel));
        return command;
    }
}
