namespace Concord.Cli.Tests.Matching;

/// <summary>The page of the commands prints what it says it prints.</summary>
public class DocumentTests : Typed
{
    [Fact]
    public void Every_command_of_the_page_prints_what_stands_under_it()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Concord.slnx"))) root = Path.GetDirectoryName(root)!;
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = root;
        try
        {
            var (fence, printed, compared) = ("", "", 0);
            List<string> block = [];
            foreach (var line in File.ReadAllLines(Path.Combine("docs", "matching-commands.md")))
            {
                if (!line.StartsWith("```", StringComparison.Ordinal))
                {
                    block.Add(line);
                    continue;
                }
                if (fence == "```sh")
                    foreach (var command in block.Where(command => command.StartsWith("bin/concord matching ", StringComparison.Ordinal)))
                    {
                        var run = Run(command.Split(' ')[2..]);
                        Assert.True(run.Exit == 0, run.Refused);
                        printed = run.Printed;
                    }
                if (fence == "```text")
                {
                    Assert.Equal(string.Join('\n', block), printed.TrimEnd());
                    compared++;
                }
                (fence, block) = (fence.Length == 0 ? line : "", []);
            }
            Assert.True(compared >= 9);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }
}
