using System.Diagnostics;

namespace Concord.Tests.Plans.Exporting;

/// <summary>Somebody else's program, to open what was written. Where it is not installed, the test says so and is skipped.</summary>
internal static class LibreOffice
{
    // One at a time: each start takes a profile of its own and most of a second.
    private static readonly SemaphoreSlim Turn = new(1, 1);

    public static async Task<string> ConvertAsync(byte[] file, string from, string to, string filter = "")
    {
        var program = Find("soffice");
        Assert.SkipWhen(program is null, "LibreOffice (soffice) is not installed here, so no other program has opened the file");
        var folder = Directory.CreateTempSubdirectory("concord-office-").FullName;
        await Turn.WaitAsync();
        try
        {
            var written = Path.Combine(folder, $"plan.{from}");
            await File.WriteAllBytesAsync(written, file);
            var said = await RunAsync(program, $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", to + filter, "--outdir", folder, written);
            var made = Directory.GetFiles(folder, $"plan*.{to}").Where(each => each != written).Order(StringComparer.Ordinal).FirstOrDefault();
            Assert.True(made is not null, $"LibreOffice made no {to} of the {from}: {said}");
            var kept = Path.Combine(Path.GetTempPath(), $"concord-{Guid.NewGuid():N}.{to}");
            File.Move(made, kept);
            return kept;
        }
        finally
        {
            Turn.Release();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The words of a PDF, page by page; null where the program that reads them is not installed.</summary>
    public static async Task<string[]?> PagesAsync(string pdf) =>
        Find("pdftotext") is { } program ? (await RunAsync(program, "-layout", pdf, "-")).Split('\f', StringSplitOptions.RemoveEmptyEntries) : null;

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return await output + (process.ExitCode == 0 ? "" : await errors);
    }
}
