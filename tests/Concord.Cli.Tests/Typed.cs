using System.CommandLine;
using Concord.Shared;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Concord.Cli.Tests;

/// <summary>A command as typed, in a folder of its own with the files it is given.</summary>
public abstract class Typed : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("concord-cli-");

    protected string At(string name) => Path.Combine(_folder.FullName, name);

    protected void Given(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }

    protected string[] Lines(string name) => File.ReadAllLines(At(name));

    /// <summary>Exit, what it printed, and what it refused; a name with a dot or a slash at its end is a file of the folder.</summary>
    protected (int Exit, string Printed, string Refused) Run(params string[] words) => Run(MatchingCommands.Create(), words);

    protected (int Exit, string Printed, string Refused) Run(Command command, params string[] words)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var before = Console.Out;
        Console.SetOut(output);
        try
        {
            var parsed = command.Parse([.. words.Select(word => word.StartsWith('@') ? At(word[1..]) : word)]);
            Assert.Empty(parsed.Errors);
            return (parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }), output.ToString(), "");
        }
        catch (RuleBroken refusal)
        {
            return (1, output.ToString(), refusal.Message);
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
