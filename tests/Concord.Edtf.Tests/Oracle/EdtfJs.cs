using System.Diagnostics;
using System.Text.Json;

namespace Concord.Edtf.Tests.Oracle;

/// <summary>The second implementation, edtf.js, asked once for many texts. Where it is not installed, the tests say so and are skipped.</summary>
internal static class EdtfJs
{
    public sealed record Answer(int Level, string Earliest, string Latest);

    public static IReadOnlyList<Answer?> Ask(IEnumerable<string> texts)
    {
        var folder = Repository.PathOf("tests/Concord.Edtf.Tests/Oracle/edtf-js");
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules/edtf")), "edtf.js is not installed: bin/test installs it where npm can");
        using var process = Process.Start(new ProcessStartInfo("node", "answer.mjs")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["TZ"] = "UTC" },
        })!;
        process.StandardInput.Write(JsonSerializer.Serialize(texts));
        process.StandardInput.Close();
        var answers = JsonSerializer.Deserialize<Answer?[]>(process.StandardOutput.ReadToEnd(), JsonSerializerOptions.Web)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return answers;
    }
}
