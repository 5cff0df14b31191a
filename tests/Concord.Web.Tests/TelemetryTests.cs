using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json;

namespace Concord.Web.Tests;

/// <summary>The built product as a process of its own: what it writes while it starts, serves and stops.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task In_production_every_line_of_the_log_is_one_json_object_and_a_dead_collector_harms_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("concord-log-").FullName;
        var (port, dead) = (FreePort(), FreePort());
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}", ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Logging__LogLevel__Default"] = "Information", ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
            ["Concord__Database"] = database.Setting, ["Concord__DataFolder"] = folder, ["Concord__AuditKey"] = Convert.ToBase64String(new byte[32]),
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{dead}", ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        }) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            await Ready(client, process);
            for (var request = 0; request < 20; request++)
            {
                using var page = await client.GetAsync(new Uri($"/plans?{request}", UriKind.Relative));
                Assert.Equal(HttpStatusCode.OK, page.StatusCode);
                Assert.False(page.Headers.Contains("Server"));
            }
            using var nothing = await client.GetAsync(new Uri("/nothing", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        var lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            using var entry = JsonDocument.Parse(line);
            Assert.Equal(JsonValueKind.Object, entry.RootElement.ValueKind);
            Assert.True(entry.RootElement.TryGetProperty("LogLevel", out _), line);
        });
        Assert.Equal("", await errors);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task Ready(HttpClient client, Process process)
    {
        for (var left = 150; left > 0 && !process.HasExited; left--)
        {
            try
            {
                using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (ready.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) { }
            await Task.Delay(200);
        }
        Assert.Fail("the product was not ready within 30 seconds");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
