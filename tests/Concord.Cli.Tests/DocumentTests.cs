namespace Concord.Cli.Tests;

/// <summary>The pages of the commands print what they say they print.</summary>
public class DocumentTests : Typed
{
    [Theory]
    [InlineData("matching-commands.md", 9)]
    [InlineData("verifying-the-history.md", 3)]
    public void Every_command_of_the_page_prints_what_stands_under_it(string page, int atLeast)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Concord.slnx"))) root = Path.GetDirectoryName(root)!;
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = root;
        try
        {
            var (fence, printed, compared) = ("", "", 0);
            List<string> block = [];
            foreach (var line in File.ReadAllLines(Path.Combine("docs", page)))
            {
                if (!line.StartsWith("```", StringComparison.Ordinal))
                {
                    block.Add(line);
                    continue;
                }
                if (fence == "```sh")
                    foreach (var command in block.Where(command => command.StartsWith("bin/concord matching ", StringComparison.Ordinal) || command.StartsWith("bin/concord plan ", StringComparison.Ordinal)))
                    {
                        var words = command.Split(' ');
                        var run = Run(words[1] == "plan" ? PlanCommands.Create() : MatchingCommands.Create(), words[2..]);
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
            Assert.True(compared >= atLeast);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }
}
