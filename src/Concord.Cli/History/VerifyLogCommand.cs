using System.CommandLine;
using Concord.Shared;
using Concord.TransparencyLog;

namespace Concord.Cli.History;

/// <summary>concord plan verify: needs nothing but the file, and no database.</summary>
internal static class VerifyLogCommand
{
    private static readonly Argument<FileInfo> Log = new("LOG") { Description = "The history as it was downloaded" };
    private static readonly Option<FileInfo?> Against = new("--against") { Description = "An earlier download, or the head kept from it (its last line): the log must carry it on" };
    private static readonly Option<FileInfo?> Key = new("--key") { Description = "The keeper's public key as a PEM file: the head must be signed with it" };
    private static readonly Option<int?> Entry = new("--entry") { Description = "Show this entry, counted from 0, and that it stands in the tree" };
    private static readonly Option<bool> Proof = new("--proof") { Description = "Print the hashes of the proofs too" };
    private static readonly Option<string> Format = new("--format") { Description = "text or json", DefaultValueFactory = _ => "text" };

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("verify", "Verifies a downloaded history; exit 1 if an entry was edited, removed, put elsewhere or back-dated, and says which") { Log, Against, Key, Entry, Proof, Format };
        command.SetAction(async (parsed, _) =>
        {
            var report = new VerdictReport(await CheckedAsync(parsed), parsed.GetValue(Entry), parsed.GetValue(Proof)) { IsKeyGiven = parsed.GetValue(Key) is not null };
            if (parsed.GetValue(Against) is { } file) report = await ComparedAsync(report, file);
            Console.Write(parsed.GetRequiredValue(Format) == "json" ? report.Json() : report.Text());
            return report.Verdict.Holds ? 0 : 1;
        });
        return command;
    }

    // The key first: a change of key is no fault where the new one is given.
    private static async Task<LogVerdict> CheckedAsync(ParseResult parsed)
    {
        using var key = parsed.GetValue(Key) is { } file ? PublicKeyFile.Read(file) : null;
        var verdict = await ReadAsync(parsed.GetRequiredValue(Log));
        return key is null ? verdict : verdict.SignedBy(key);
    }

    private static async Task<VerdictReport> ComparedAsync(VerdictReport report, FileInfo file)
    {
        if (HeadFile.Read(file) is { } head) return report with { Verdict = report.Verdict.Against(head), Earlier = head };
        var earlier = await ReadAsync(file);
        RuleBroken.If(earlier.Entries.Count == 0 && earlier.Head is null, $"{file.Name} is neither a log nor the head of one");
        return report with { Verdict = report.Verdict.Against(earlier), Earlier = earlier.Head };
    }

    private static async Task<LogVerdict> ReadAsync(FileInfo file)
    {
        RuleBroken.If(!file.Exists, $"There is no file {file}");
        await using var stream = file.OpenRead();
        return await WithProgress.RunAsync($"Reading {file.Name}", (int)(file.Length / 1024), read => Task.Run(() => LogFile.Verify(stream, read is null ? null : new InKiB(read))));
    }

    private sealed class InKiB(IProgress<int> to) : IProgress<long>
    {
        public void Report(long value) => to.Report((int)(value / 1024));
    }
}
