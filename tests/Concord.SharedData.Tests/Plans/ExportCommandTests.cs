using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Concord.SharedData.Tests.Plans;

/// <summary>concord plan export, as typed, on the plan as it was published: in by one command, out by another.</summary>
public sealed class ExportCommandTests : IDisposable
{
    // Where the command's own build puts it: beside this test it lacks what only the web's framework brings.
    private static readonly string Built = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, $"../../../../../src/Concord.Cli/{Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "../../.."), AppContext.BaseDirectory)}/Concord.Cli.dll"));

    private readonly string folder = Directory.CreateTempSubdirectory("concord-export-").FullName;

    [Fact]
    public async Task The_published_plan_comes_out_whole_in_every_format()
    {
        var source = SharedFolder.Read("seeds/003_531207e201521160.txt");
        await File.WriteAllBytesAsync(At("plan.txt"), source, Stop);
        Assert.Equal(0, (await Run("plan", "import", At("plan.txt"), "--code", "ICAP")).Exit);
        foreach (var format in new[] { "odt", "docx", "ods", "xlsx", "csv", "json", "ics", "atom" })
        {
            var (exit, said) = await Run("plan", "export", "ICAP", "--format", format, "--out", At($"plan.{format}"), "--address", "https://concord.example/");
            Assert.True(exit == 0, said);
            Assert.True(new FileInfo(At($"plan.{format}")).Length > 500, format);
        }
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(At("plan.json"), Stop));
        var actions = json.RootElement.GetProperty("chapters").EnumerateArray().SelectMany(chapter => chapter.GetProperty("actions").EnumerateArray()).ToList();
        Assert.Equal(74, actions.Count);
        var text = Encoding.UTF8.GetString(source);
        Assert.All(actions, action => Assert.Contains($"{action.GetProperty("sourceText")}\t{action.GetProperty("sourceLead")}\t{action.GetProperty("sourcePromised")}", text, StringComparison.Ordinal));
        var csv = await File.ReadAllTextAsync(At("plan.csv"), Stop);
        Assert.All(actions, action => Assert.Contains($"\n{action.GetProperty("ref")},", csv, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_is_a_sentence_and_leaves_the_file_that_was_there()
    {
        await File.WriteAllTextAsync(At("kept.csv"), "kept", Stop);
        Assert.Equal((1, "There is no such plan"), await Run("plan", "export", "NONE", "--format", "csv", "--out", At("kept.csv")));
        Assert.Equal((1, "The format is one of odt, docx, ods, xlsx, csv, json, ics, atom"), await Run("plan", "export", "NONE", "--format", "exe", "--out", At("kept.csv")));
        Assert.Equal((1, "nowhere is not an address such as https://concord.example/"), await Run("plan", "export", "NONE", "--format", "csv", "--out", At("kept.csv"), "--address", "nowhere"));
        Assert.Equal("kept", await File.ReadAllTextAsync(At("kept.csv"), Stop));
        Assert.Equal(["kept.csv"], Directory.GetFiles(folder).Select(Path.GetFileName).Where(name => name!.StartsWith("kept", StringComparison.Ordinal)));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string At(string file) => Path.Combine(folder, file);

    private async Task<(int Exit, string Errors)> Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Built, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, Environment = { ["Concord__DataFolder"] = folder, ["Concord__Database"] = At("concord.db") },
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        await output;
        return (process.ExitCode, (await errors).Trim());
    }
}
