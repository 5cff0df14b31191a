using Concord.Bench.Register;
using Concord.Testing;

// bin/bench register [sqlite|postgres …]: 10,000 actions in a database, and how long it takes to find some of them.
const int Actions = 10_000;
string[] engines = args.Length == 0 ? ["sqlite", "postgres"] : args;
var folder = Directory.CreateTempSubdirectory("concord-bench-");
try
{
    Timing.Head();
    foreach (var engine in engines)
    {
        if (engine == "postgres") await PostgresServer.Shared.RunAsync("CREATE DATABASE bench");
        // The tests open a connection for each query, so that databases can be thrown away; whoever runs the product keeps them open.
        var setting = engine == "postgres" ? $"{PostgresServer.Shared.Database("bench")};Pooling=true" : Path.Combine(folder.FullName, "bench.db");
        await using var programme = Programme.On(setting, folder.FullName);
        var vocabulary = new Vocabulary(seed: 20270315);
        await programme.FillAsync(vocabulary, Actions);
        await Timing.OfClassAsync(engine, programme, vocabulary);
        await Timing.OfPagesAsync(engine, setting, folder.FullName, vocabulary);
    }
}
finally
{
    folder.Delete(recursive: true);
}
