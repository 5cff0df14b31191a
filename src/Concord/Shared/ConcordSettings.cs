using System.Security.Cryptography;
using Concord.Data;
using Concord.Shared.Calendar;
using Concord.Shared.Post;
using Concord.Shared.Promises;
using Microsoft.Extensions.Configuration;

namespace Concord.Shared;

/// <summary>Everything that can be set, read once at the start. <c>docs/configuration.md</c> has the table.</summary>
public sealed record ConcordSettings
{
    public required string Database { get; init; }
    public required string DataFolder { get; init; }
    public required byte[] AuditKey { get; init; }
    public bool Demonstration { get; init; }
    public bool MigrateOnStart { get; init; } = true;
    public Uri? PublicAddress { get; init; }

    /// <summary>An instant that the last entry of the public log carries and the operator knows to be wrong: entries go on with it.</summary>
    public DateTime? LogDatedAhead { get; init; }

    public SmtpSettings? Smtp { get; init; }

    public NotifySettings? Notify { get; init; }

    /// <summary>How many messages a minute one node sends at most.</summary>
    public int MessagesPerMinute { get; init; } = 600;

    /// <summary>For how long the outbox remembers to whom it sent.</summary>
    public int KeepAddressesDays { get; init; } = 90;

    /// <summary>What the words of a delivery date mean; a file of <c>Concord:Promises:Rules</c>, or what ships.</summary>
    public PromiseRules PromiseRules { get; init; } = PromiseRules.Shipped;

    /// <summary>The bank holidays; a file of <c>Concord:Calendar:BankHolidays</c>, or what ships.</summary>
    public BankHolidays BankHolidays { get; init; } = BankHolidays.Shipped;

    public sealed record SmtpSettings(string Host, int Port, string From, string? User, string? Password, bool Tls);

    /// <summary>An address on this service for a message that no page writes; on this machine where no public address is set.</summary>
    public Uri AddressOf(string path) => new(PublicAddress ?? new Uri("http://127.0.0.1/"), path);

    public static ConcordSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Concord");
        var folder = Path.GetFullPath(section["DataFolder"] ?? "var");
        var database = section["Database"] is { Length: > 0 } set ? set : Path.Combine(folder, "concord.db");
        var demonstration = section.GetValue("Demonstration", false);
        if (section["Smtp:Host"] is { Length: > 0 } && section["Notify:Key"] is { Length: > 0 })
            throw new InvalidOperationException("Concord:Smtp:Host and Concord:Notify:Key are both set: messages go one way, so set one of them");
        return new ConcordSettings
        {
            Database = database,
            DataFolder = folder,
            AuditKey = AuditKeyFrom(section["AuditKey"], folder, database, demonstration),
            Demonstration = demonstration,
            MigrateOnStart = section.GetValue("MigrateOnStart", true),
            PublicAddress = section["PublicAddress"] is { Length: > 0 } address ? new Uri(address) : null,
            LogDatedAhead = section.GetValue<DateTimeOffset?>("PublicLog:DatedAhead")?.UtcDateTime,
            PromiseRules = PromiseRulesFrom(configuration),
            BankHolidays = FromFile(configuration, "Concord:Calendar:BankHolidays", BankHolidays.Load, BankHolidays.Shipped),
            MessagesPerMinute = section.GetValue("Post:MessagesPerMinute", 600),
            KeepAddressesDays = section.GetValue("Post:KeepAddressesDays", 90),
            Notify = section["Notify:Key"] is { Length: > 0 } ? NotifySettings.From(section.GetSection("Notify")) : null,
            Smtp = section["Smtp:Host"] is { Length: > 0 } host
                ? new SmtpSettings(host, section.GetValue("Smtp:Port", 587), section["Smtp:From"] ?? "concord@localhost", section["Smtp:User"], section["Smtp:Password"], section.GetValue("Smtp:Tls", true))
                : null,
        };
    }

    /// <exception cref="InvalidOperationException">The file of Concord:Promises:Rules is not there or is no rule set.</exception>
    public static PromiseRules PromiseRulesFrom(IConfiguration configuration) =>
        FromFile(configuration, "Concord:Promises:Rules", PromiseRules.Load, PromiseRules.Shipped);

    private static T FromFile<T>(IConfiguration configuration, string setting, Func<string, T> load, T shipped)
    {
        if (configuration[setting] is not { Length: > 0 } file) return shipped;
        try
        {
            return load(file);
        }
        catch (FormatException problem)
        {
            throw new InvalidOperationException($"{setting} cannot be used: {problem.Message}", problem);
        }
    }

    private static byte[] AuditKeyFrom(string? set, string folder, string database, bool demonstration)
    {
        if (set is { Length: > 0 })
        {
            var key = new byte[48];
            if (!Convert.TryFromBase64String(set, key, out var length) || length < 32)
                throw new InvalidOperationException("Concord:AuditKey must be at least 32 random bytes in base64, such as `openssl rand -base64 32` prints");
            return key[..length];
        }
        if (ConcordDatabase.IsPostgres(database) && !demonstration)
            throw new InvalidOperationException("Set Concord:AuditKey (`openssl rand -base64 32`), the same on every node: the audit chain on a shared database needs a shared key");
        return OwnKey(Path.Combine(folder, "audit.key"));
    }

    private static byte[] OwnKey(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var created = new FileStream(file, options);
            created.Write(RandomNumberGenerator.GetBytes(32));
        }
        catch (IOException) when (File.Exists(file)) { }
        return File.ReadAllBytes(file);
    }
}
