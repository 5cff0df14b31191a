using System.Diagnostics;
using System.Net.Sockets;

namespace Concord.Web.Tests;

/// <summary>The built product as a process of its own, on a database of its own.</summary>
public sealed class ProductProcess : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly string folder;
    private readonly Task<string> output, errors;

    private ProductProcess(TestDatabase database, string folder, IEnumerable<(string Name, string Value)> settings)
    {
        (this.database, this.folder) = (database, folder);
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        foreach (var (name, value) in settings.Concat([
            ("ASPNETCORE_URLS", address), ("ASPNETCORE_ENVIRONMENT", "Production"), ("Concord__Database", database.Setting), ("Concord__DataFolder", folder),
            ("Concord__AuditKey", Convert.ToBase64String(new byte[32]))])) start.Environment[name] = value;
        Process = Process.Start(start)!;
        (output, errors) = (Process.StandardOutput.ReadToEndAsync(), Process.StandardError.ReadToEndAsync());
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(3) };
    }

    public Process Process { get; }
    public HttpClient Client { get; }

    public static async Task<ProductProcess> StartAsync(params (string Name, string Value)[] settings)
    {
        var started = new ProductProcess(await TestDatabase.CreateAsync(), Directory.CreateTempSubdirectory("concord-process-").FullName, settings);
        await started.BeReadyAsync();
        return started;
    }

    /// <summary>As a service manager asks for it. What it wrote, and what it wrote as errors.</summary>
    public async Task<(string Output, string Errors)> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{Process.Id}"]);
        await Process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
        return (await output, await errors);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!Process.HasExited) Process.Kill(entireProcessTree: true);
        await Process.WaitForExitAsync();
        Process.Dispose();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task BeReadyAsync()
    {
        for (var left = 300; left > 0 && !Process.HasExited; left--)
        {
            try
            {
                using var ready = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (ready.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) { }
            await Task.Delay(200);
        }
        Assert.Fail("the product was not ready within a minute");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
