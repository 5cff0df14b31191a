using Concord.Bench.Rounds;
using Concord.Testing;

// bin/bench rounds [sqlite|postgres …] [--rounds N]: 1,000 actions in 40 rounds, and how long their pages take.
const int Actions = 1_000;
var rounds = Array.IndexOf(args, "--rounds") is >= 0 and var at ? int.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture) : 40;
var asked = args.Where(word => word is "sqlite" or "postgres").ToArray();
var folder = Directory.CreateTempSubdirectory("concord-bench-");
try
{
    Report.Head(Actions, rounds);
    foreach (var engine in asked.Length == 0 ? ["sqlite", "postgres"] : asked)
    {
        if (engine == "postgres") await PostgresServer.Shared.RunAsync("CREATE DATABASE bench");
        // The tests open a connection for each query, so that databases can be thrown away; whoever runs the product keeps them open.
        var setting = engine == "postgres" ? $"{PostgresServer.Shared.Database("bench")};Pooling=true" : Path.Combine(folder.FullName, "bench.db");
        await using (var programme = new Programme(setting, folder.FullName))
        {
            var began = DateTime.UtcNow;
            await programme.BeginAsync(Actions);
            for (var number = 1; number <= rounds; number++) await new WholeRound(programme, number, isLast: false).RunAsync();
            await new WholeRound(programme, rounds + 1, isLast: true).RunAsync();
            await programme.SettleAsync();
            Console.Error.WriteLine($"{engine}: made in {(DateTime.UtcNow - began).TotalSeconds:N0} s");
        }
        await using var server = await Server.BeginAsync(setting, folder.FullName);
        await Pages.MeasureAsync(engine, server, rounds);
    }
}
finally
{
    folder.Delete(recursive: true);
}
