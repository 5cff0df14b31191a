using System.CommandLine;
using Concord.Cli.Segregation;

namespace Concord.Cli;

/// <summary>concord segregation: indices of segregation from a CSV file.</summary>
public static class SegregationCommands
{
    /// <summary>The command and its verbs.</summary>
    public static Command Create()
    {
        var command = new Command("segregation", "Indices of segregation and mixing from a CSV file");
        command.Subcommands.Add(IndicesCommand.Create());
        command.Subcommands.Add(ProfileCommand.Create());
        command.Subcommands.Add(DecomposeCommand.Create());
        command.Subcommands.Add(CompareCommand.Create());
        command.Subcommands.Add(PolicyCommand.Create());
        return command;
    }
}
