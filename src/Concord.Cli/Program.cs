using System.CommandLine;
using Concord.Cli;

var root = new RootCommand("Concord");
root.Subcommands.Add(SegregationCommands.Create());
return root.Parse(args).Invoke();
