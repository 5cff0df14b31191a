using System.Collections.Concurrent;
using Concord.Data;
using Concord.Rounds.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Concord.Testing;

/// <summary>
/// An empty, migrated database for one test, on the engine that the environment variable DATABASE names: sqlite
/// (the default) or postgres. The migrations run once in a process; each test gets a copy, on PostgreSQL one that an
/// earlier test has left and that was emptied, because making and dropping databases takes longer than most tests.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private static readonly string Run = $"{Environment.ProcessId}_{Guid.NewGuid():N}"[..20];
    private static readonly ConcurrentQueue<string> Emptied = [];
    private static readonly ConcurrentQueue<string> Made = [];

    private readonly string name;

    private TestDatabase(string name, string setting) => (this.name, Setting) = (name, setting);

    public static bool IsPostgres { get; } = (Environment.GetEnvironmentVariable("DATABASE") ?? "sqlite").ToLowerInvariant() switch
    {
        "sqlite" or "" => false,
        "postgres" => true,
        var other => throw new InvalidOperationException($"DATABASE is sqlite or postgres, not {other}"),
    };

    /// <summary>What goes into <c>ConcordSettings.Database</c>.</summary>
    public string Setting { get; }

    public static async Task<TestDatabase> CreateAsync()
    {
        var template = await Template.Value;
        return Emptied.TryDequeue(out var left) ? new(left, PostgresServer.Shared.Database(left)) : await CopyOfAsync(template);
    }

    /// <summary>The same rows in a database of their own, as a copy taken at a moment when nobody writes.</summary>
    public Task<TestDatabase> CopyAsync()
    {
        ClearPool();
        return CopyOfAsync(IsPostgres ? name : Setting);
    }

    private static async Task<TestDatabase> CopyOfAsync(string original)
    {
        if (IsPostgres)
        {
            var copy = $"test_{Run}_{Guid.NewGuid():N}";
            Made.Enqueue(copy);
            await PostgresServer.Shared.RunAsync($"CREATE DATABASE {copy} TEMPLATE {original}");
            return new(copy, PostgresServer.Shared.Database(copy));
        }
        var folder = Directory.CreateTempSubdirectory("concord-test-").FullName;
        var file = Path.Combine(folder, "concord.db");
        File.Copy(original, file);
        return new(folder, file);
    }

    public async ValueTask DisposeAsync()
    {
        if (IsPostgres)
        {
            await EmptyAsync();
            Emptied.Enqueue(name);
            return;
        }
        ClearPool();
        Directory.Delete(name, recursive: true);
    }

    private async Task EmptyAsync()
    {
        await using var db = new ConcordDb(Options(Setting));
        var tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct();
        var empty = $"""
            SET session_replication_role = replica;
            {string.Join(' ', tables.Where(table => table != "rounds_scales").Select(table => $"DELETE FROM {table};"))}
            DELETE FROM rounds_scales WHERE id NOT IN ('{ShippedScales.FivePoints}', '{ShippedScales.ThreePoints}');
            INSERT INTO audit_head (id, sequence, hash, seal) VALUES (1, 0, '', '');
            RESET session_replication_role;
            """;
        await db.Database.ExecuteSqlRawAsync(empty);
    }

    private void ClearPool()
    {
        using var db = new ConcordDb(Options(Setting));
        if (db.Database.GetDbConnection() is SqliteConnection sqlite) SqliteConnection.ClearPool(sqlite);
        else NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var template = IsPostgres ? $"template_{Run}" : Path.Combine(Directory.CreateTempSubdirectory("concord-template-").FullName, "template.db");
        if (IsPostgres) await PostgresServer.Shared.RunAsync($"CREATE DATABASE {template}");
        var database = new TestDatabase(IsPostgres ? template : Path.GetDirectoryName(template)!, IsPostgres ? PostgresServer.Shared.Database(template) : template);
        await using (var db = new ConcordDb(Options(database.Setting))) await db.BringUpToDateAsync();
        database.ClearPool();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => ClearAwayAsync(database).Wait(TimeSpan.FromSeconds(20));
        return template;
    }

    // A server of our own goes whole; what was made on somebody else's is dropped.
    private static async Task ClearAwayAsync(TestDatabase template)
    {
        if (!IsPostgres) Directory.Delete(template.name, recursive: true);
        else if (PostgresServer.Shared.IsGiven)
            foreach (var database in Made.Append(template.name)) await PostgresServer.Shared.RunAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    }

    private static DbContextOptions<ConcordDb> Options(string setting)
    {
        var options = new DbContextOptionsBuilder<ConcordDb>();
        options.Use(setting);
        return options.Options;
    }
}
