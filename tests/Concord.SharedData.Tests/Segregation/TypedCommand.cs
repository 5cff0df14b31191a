using Concord.Cli;

namespace Concord.SharedData.Tests.Segregation;

/// <summary>concord segregation, as typed, in a folder of its own.</summary>
internal sealed class TypedCommand : IDisposable
{
    /// <summary>There is one console: tests that listen to it take turns.</summary>
    public const string OneAtATime = "the console";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("concord-segregation-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    public static (int Exit, string Output, string Errors) Run(params string[] arguments)
    {
        using StringWriter output = new(), errors = new();
        var (before, beforeErrors) = (Console.Out, Console.Error);
        try
        {
            Console.SetOut(output);
            Console.SetError(errors);
            return (SegregationCommands.Create().Parse(arguments).Invoke(), output.ToString(), errors.ToString());
        }
        finally
        {
            Console.SetOut(before);
            Console.SetError(beforeErrors);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
