using System.Diagnostics;
using System.Globalization;

namespace Concord.Bench.Register;

/// <summary>One search after the other, and how long the slow ones took.</summary>
internal static class Timing
{
    private const int Warming = 70, Measured = 700;
    private const string Address = "http://127.0.0.1:5091";

    public static void Head() => Console.WriteLine("| engine | through | p50 | p95 | p99 | searches |\n|---|---|---|---|---|---|");

    public static Task OfClassAsync(string engine, Programme programme, Vocabulary vocabulary) =>
        RunAsync($"| {engine} | the query class |", vocabulary, async query => await programme.FindAsync(query));

    public static async Task OfPagesAsync(string engine, string setting, string folder, Vocabulary vocabulary)
    {
        using var server = Begin(setting, folder);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(Address) };
            // Whoever says who they are is never answered with a visitor's copy.
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "none");
            while (!server.HasExited && !await IsReadyAsync(client)) await Task.Delay(100);
            await RunAsync($"| {engine} | the page of all plans, 50 rows, not kept |", vocabulary, query => client.GetStringAsync($"/search?q={Uri.EscapeDataString(query)}"));
            await RunAsync($"| {engine} | the plan’s list, 100 rows and its filters, not kept |", vocabulary, query => client.GetStringAsync($"/plans/bench/actions?q={Uri.EscapeDataString(query)}"));
        }
        finally
        {
            if (!server.HasExited) server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task RunAsync(string name, Vocabulary vocabulary, Func<string, Task> search)
    {
        for (var number = 0; number < Warming; number++) await search(vocabulary.Query(number));
        var times = new double[Measured];
        for (var number = 0; number < Measured; number++)
        {
            var query = vocabulary.Query(number);
            var began = Stopwatch.GetTimestamp();
            await search(query);
            times[number] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {times[Measured / 2]:0.0} ms | {times[Measured * 95 / 100]:0.0} ms | {times[Measured * 99 / 100]:0.0} ms | {Measured} |"));
    }

    private static Process Begin(string setting, string folder)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in new[] { "src/Concord.Web/bin/Release/net10.0/Concord.Web.dll", "--contentRoot", Path.GetFullPath("src/Concord.Web") }) start.ArgumentList.Add(argument);
        foreach (var (name, value) in new[]
        {
            ("Concord__Database", setting), ("Concord__DataFolder", folder), ("Concord__AuditKey", Convert.ToBase64String(Programme.Key)),
            ("ASPNETCORE_URLS", Address), ("Logging__LogLevel__Default", "Warning"),
        }) start.Environment[name] = value;
        var server = Process.Start(start)!;
        server.BeginOutputReadLine();
        return server;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
