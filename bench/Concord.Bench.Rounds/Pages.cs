using System.Diagnostics;

namespace Concord.Bench.Rounds;

/// <summary>The pages that are measured, one request after the other: several runs of each, and of those the medians.</summary>
internal static class Pages
{
    private const int Runs = 3, Warming = 5, Times = 40, TimesOfFiles = 4;

    private sealed record Row(string Name, Func<int, string> Address, bool IsStaff, int Bar, int Times = Times);

    private static Row[] Rows(int rounds) =>
    [
        new("the rounds, for staff", _ => "/plans/bench/rounds", true, 300),
        new("the rounds, for a visitor", _ => "/plans/bench/rounds", false, 300),
        new("the secretariat’s board of the open round", _ => $"/plans/bench/rounds/{rounds + 1}/progress", true, 300),
        new("the secretariat’s board of a published round", _ => $"/plans/bench/rounds/{rounds}/progress", true, 300),
        new("an action’s page, for staff, with its slippage", number => $"/plans/bench/actions/{1 + (number % 10)}.{1 + (number * 7 % 100):00}", true, 300),
        new("an action’s page, for a visitor", number => $"/plans/bench/actions/{1 + (number % 10)}.{1 + (number * 7 % 100):00}", false, 300),
        new("what changed since the last meeting", _ => "/plans/bench/since", false, 300),
        new("what changed since the beginning", _ => "/plans/bench/since?from=1900-01-01", false, 300),
        new("status over time, for staff", _ => "/plans/bench/over-time", true, 300),
        new("status over time, for a visitor", _ => "/plans/bench/over-time", false, 300),
        new("a department’s quarter", number => $"/plans/bench/rounds/{rounds}/bodies/body-{1 + (number % 30)}", true, 300),
        new("the pack as a page", _ => $"/plans/bench/rounds/{rounds}/pack", true, 5_000, TimesOfFiles),
        new("the pack as ODT", _ => $"/plans/bench/rounds/{rounds}/pack.odt", true, 5_000, TimesOfFiles),
        new("the pack as DOCX", _ => $"/plans/bench/rounds/{rounds}/pack.docx", true, 5_000, TimesOfFiles),
    ];

    public static async Task MeasureAsync(string engine, Server server, int rounds)
    {
        foreach (var row in Rows(rounds))
        {
            var client = row.IsStaff ? server.Staff : server.Visitor;
            long bytes = 0;
            var first = await client.GetAsync(row.Address(0));
            if (!first.IsSuccessStatusCode)
            {
                Report.Missing(engine, row.Name, (int)first.StatusCode);
                continue;
            }
            for (var number = 0; number < Math.Min(Warming, row.Times); number++) bytes = (await client.GetByteArrayAsync(row.Address(number))).LongLength;
            var runs = new List<(double P50, double P95, double Processor)>();
            for (var run = 0; run < Runs; run++) runs.Add(await RunAsync(row, client, server));
            Report.Row(engine, row.Name, row.Bar, runs, bytes);
        }
    }

    private static async Task<(double P50, double P95, double Processor)> RunAsync(Row row, HttpClient client, Server server)
    {
        var times = new double[row.Times];
        var before = server.Processor;
        for (var number = 0; number < row.Times; number++)
        {
            var began = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync(row.Address(number));
            times[number] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
        var processor = (server.Processor - before).TotalMilliseconds / row.Times;
        Array.Sort(times);
        return (times[times.Length / 2], times[times.Length * 95 / 100], processor);
    }
}
