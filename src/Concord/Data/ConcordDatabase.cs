using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Concord.Data;

/// <summary>
/// The choice of engine, by one setting: <c>Host=…</c> is PostgreSQL, anything else the path of an SQLite file.
/// </summary>
public static class ConcordDatabase
{
    private const string SqliteMigrations = "Concord.Migrations.Sqlite";
    private const string PostgresMigrations = "Concord.Migrations.Postgres";

    public static bool IsPostgres(string setting) =>
        setting.Contains("Host=", StringComparison.OrdinalIgnoreCase) || setting.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);

    // SQLite is given a list as one value: a thousand keys would be a thousand parameters, and a statement anew for each length.
    public static DbContextOptionsBuilder Use(this DbContextOptionsBuilder options, string setting) => IsPostgres(setting)
        ? options.UseNpgsql(setting, npgsql => npgsql.MigrationsAssembly(PostgresMigrations))
        : options.UseSqlite(SqliteConnectionString(setting), sqlite => sqlite.MigrationsAssembly(SqliteMigrations).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(Durable.Instance);

    // A connection is used by one request at a time, so SQLite need not lock at every column it reads: a tenth of a list page.
    static ConcordDatabase()
    {
        SQLitePCL.Batteries_V2.Init();
        SQLitePCL.raw.sqlite3_shutdown();
        if (SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MULTITHREAD) != SQLitePCL.raw.SQLITE_OK)
            throw new InvalidOperationException("SQLite was in use before it was configured");
        SQLitePCL.raw.sqlite3_initialize();
    }

    /// <summary>Another saved under the same key first: two clicks at once, or two people.</summary>
    public static bool IsTaken(DbUpdateException problem) =>
        problem.InnerException is SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } or DbException { SqlState: "23505" };

    private static string SqliteConnectionString(string setting)
    {
        var path = setting.Contains('=') ? new SqliteConnectionStringBuilder(setting).DataSource : setting;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        return new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
    }

    /// <summary>An acknowledged write is on the disk: fsync at every commit, and readers that do not wait for the writer.</summary>
    private sealed class Durable : DbConnectionInterceptor
    {
        public static readonly Durable Instance = new();

        private const string Settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Settings;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
