using System.CommandLine;
using Concord.Matching.Policies;

namespace Concord.Cli.Matching;

internal static class PolicyCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "Policies, *.json", Arity = ArgumentArity.ZeroOrMore };
        var schema = new Option<bool>("--schema") { Description = "Print the JSON schema of the language instead" };
        var command = new Command("policy", "Prints admission policies in plain English, with every rule of the Code they break") { files, schema };
        command.SetAction(parsed =>
        {
            if (!parsed.GetValue(schema)) return PolicyFile.Print(parsed.GetValue(files) ?? []);
            Console.WriteLine(PolicyJson.Schema.TrimEnd());
            return 0;
        });
        return command;
    }
}
