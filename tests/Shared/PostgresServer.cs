using System.Diagnostics;
using Npgsql;

namespace Concord.Testing;

/// <summary>
/// A PostgreSQL of the tests' own: a folder that is thrown away, a Unix socket and no port. A shell holds it and
/// stops it as soon as this process is gone, however it went. CONCORD_TEST_POSTGRES names a server to use instead.
/// </summary>
public sealed class PostgresServer
{
    private const string NotInstalled =
        "The tests were asked to use PostgreSQL (DATABASE=postgres), and it is not installed: there is no initdb under /usr/lib/postgresql/*/bin or on the PATH. "
        + "Install it (apt-get install postgresql), name a running server in CONCORD_TEST_POSTGRES, or leave DATABASE unset to use SQLite.";

    // fsync is off: nothing here is worth keeping, and the tests of durability start their own server.
    private const string Hold = """
        trap '' INT HUP TERM
        folder=$(mktemp -d) || exit 1
        cd "$folder"
        { "$1/initdb" -D "$folder/data" -U concord -A trust -E UTF8 --no-locale --no-sync &&
          "$1/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-k '$folder' -c listen_addresses= -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300" start
        } > "$folder/start" 2>&1 < /dev/null && echo "$folder" || { cat "$folder/start" "$folder/log" >&2 2>/dev/null; rm -rf "$folder"; exit 1; }
        cat > /dev/null
        "$1/pg_ctl" -D "$folder/data" -m immediate stop > /dev/null 2>&1
        cd / && rm -rf "$folder"
        """;

    private static readonly Lazy<PostgresServer> Running = new(Begin);

    private readonly string connection;

    private PostgresServer(string connection, bool given) => (this.connection, IsGiven) = (connection, given);

    public bool IsGiven { get; }

    /// <summary>The one server of this process, started when it is first wanted.</summary>
    public static PostgresServer Shared => Running.Value;

    public string Database(string name) => new NpgsqlConnectionStringBuilder(connection) { Database = name, MaxPoolSize = 20, IncludeErrorDetail = true }.ToString();

    public async Task RunAsync(string sql)
    {
        await using var opened = new NpgsqlConnection(connection);
        await opened.OpenAsync();
        await using var command = new NpgsqlCommand(sql, opened);
        await command.ExecuteNonQueryAsync();
    }

    private static PostgresServer Begin()
    {
        if (Environment.GetEnvironmentVariable("CONCORD_TEST_POSTGRES") is { Length: > 0 } given) return new(given, given: true);
        var programs = Programs() ?? throw new InvalidOperationException(NotInstalled);
        var start = new ProcessStartInfo { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        string[] command = [.. AsSomebodyElse(), "sh", "-c", Hold, "sh", programs];
        start.FileName = command[0];
        foreach (var argument in command.Skip(1)) start.ArgumentList.Add(argument);
        var shell = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(shell);
        if (shell.StandardOutput.ReadLine() is not { Length: > 0 } folder)
            throw new InvalidOperationException($"PostgreSQL in {programs} did not start: {shell.StandardError.ReadToEnd()}");
        return new($"Host={folder};Username=concord;Database=postgres;Pooling=false", given: false);
    }

    private static void Stop(Process shell)
    {
        shell.StandardInput.Close();
        shell.WaitForExit(TimeSpan.FromSeconds(10));
    }

    private static string? Programs()
    {
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0).Select(folder => Path.Combine(folder, "bin"))
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return debian.Concat(onPath).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    // PostgreSQL refuses to run as root.
    private static string[] AsSomebodyElse()
    {
        if (!Environment.IsPrivilegedProcess) return [];
        var user = File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";
        return ["runuser", "-u", user, "--"];
    }
}
