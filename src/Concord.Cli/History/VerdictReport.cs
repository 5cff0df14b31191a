using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Concord.Shared;
using Concord.TransparencyLog;

namespace Concord.Cli.History;

/// <summary>A verdict in words, or as one JSON object.</summary>
internal sealed record VerdictReport(LogVerdict Verdict, int? Entry, bool ShowsProof)
{
    // A file that is no log at all has a fault in each line.
    private const int MostFaultsInWords = 50;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool IsKeyGiven { get; init; }

    public TreeHead? Earlier { get; init; }

    public string Text()
    {
        var text = new StringBuilder();
        void Say(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        if (Verdict.Holds) Hold(Say);
        else Fail(Say);
        if (Entry is not null && Verdict.Root is { } root)
        {
            var (entry, proof) = Included(Entry.Value);
            Say($"The log holds {entry.Name}: {proof.Path.Count} hashes lead from its leaf to the root.");
            if (ShowsProof) Say($"Leaf {entry.Leaf}");
            Hashes(proof.Path);
            if (ShowsProof) Say($"Root {root}");
        }
        return text.ToString();

        void Hashes(IReadOnlyList<MerkleHash> path)
        {
            if (!ShowsProof) return;
            foreach (var hash in path) Say($"     {hash}");
        }

        void Hold(Action<FormattableString> say)
        {
            var (entries, head) = (Verdict.Entries, Verdict.Head!);
            say($"The log holds: {entries.Count} {(entries.Count == 1 ? "entry" : "entries")} of {Verdict.Origin}");
            if (entries.Count > 0) say($"From {entries[0].Name} to {entries[^1].Name}. None was altered, removed, put elsewhere or back-dated since the head was signed.");
            say($"Root {head.Root}");
            say($"Signed {head.At:yyyy-MM-dd'T'HH:mm:ss'Z'} with the key {head.Fingerprint}{(IsKeyGiven ? ", which is the one that was given." : ". Whose key that is, a file cannot say: compare it with what the keeper has published, or give the keeper's with --key.")}");
            if (Earlier is null)
            {
                say($"Whether this is the history that others were shown, a file alone cannot say either. Keep it, or its last line, and give it with --against next time.");
                return;
            }
            var proof = Verdict.ProveConsistency((int)Earlier.Size);
            say($"It carries on the one kept from {Earlier.At:yyyy-MM-dd'T'HH:mm:ss'Z'}: its first {Earlier.Size} entries are the same, shown by {proof.Path.Count} {(proof.Path.Count == 1 ? "hash" : "hashes")}.");
            Hashes(proof.Path);
        }

        void Fail(Action<FormattableString> say)
        {
            say($"The log does not hold: {Verdict.Findings.Length} {(Verdict.Findings.Length == 1 ? "fault" : "faults")}");
            foreach (var finding in Verdict.Findings.Take(MostFaultsInWords)) say($"- {finding}");
            if (Verdict.Findings.Length > MostFaultsInWords) say($"… and {Verdict.Findings.Length - MostFaultsInWords} more, which --format json lists");
        }
    }

    public string Json() => JsonSerializer.Serialize(new
    {
        Verdict.Holds,
        Verdict.Origin,
        Entries = Verdict.Entries.Count,
        Root = Verdict.Root?.ToString(),
        Head = Verdict.Head is { } head ? new { head.Size, head.At, Root = head.Root.ToString(), Key = head.Fingerprint, head.IsSigned } : null,
        KeyGiven = IsKeyGiven,
        Earlier = Earlier is { } earlier ? new { earlier.Size, earlier.At, Root = earlier.Root.ToString(), Proof = ShowsProof && Verdict.Holds ? Verdict.ProveConsistency((int)earlier.Size).Path.Select(hash => hash.ToString()) : null } : null,
        Entry = Entry is { } index && Verdict.Root is not null ? Shown(index) : null,
        Findings = Verdict.Findings.Select(finding => new { Fault = JsonNamingPolicy.CamelCase.ConvertName($"{finding.Fault}"), finding.Index, finding.Entry?.Kind, finding.Entry?.Subject, finding.Entry?.At, finding.Line, finding.Sentence }),
    }, Readable) + "\n";

    private object Shown(int index)
    {
        var (entry, proof) = Included(index);
        return new { entry.Name.Index, entry.Name.At, entry.Name.Kind, entry.Name.Subject, Leaf = entry.Leaf.ToString(), Proof = proof.Path.Select(hash => hash.ToString()) };
    }

    private (LoggedEntry Entry, InclusionProof Proof) Included(int index)
    {
        RuleBroken.If(index < 0 || index >= Verdict.Entries.Count, $"There is no entry {index}: the log has {Verdict.Entries.Count}, counted from 0");
        return (Verdict.Entries[index], Verdict.ProveInclusion(index));
    }
}
