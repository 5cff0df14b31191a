using System.Globalization;
using Concord.TransparencyLog;

namespace Concord.Cli.History;

internal static class VerdictInWords
{
    // A file that is no log at all has a fault in each line.
    private const int Most = 50;

    public static IEnumerable<string> Lines(VerdictReport report)
    {
        var lines = report.Verdict.Holds ? Holds(report, report.Verdict.Head!).Concat(Kept(report)).Concat(Shown(report)) : Faults(report.Verdict);
        return lines.Select(line => line.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<FormattableString> Faults(LogVerdict verdict)
    {
        var faults = verdict.Findings;
        yield return $"The log does not hold: {faults.Length} {(faults.Length == 1 ? "fault" : "faults")}";
        foreach (var finding in faults.Take(Most)) yield return $"- {finding}";
        if (faults.Length > Most) yield return $"… and {faults.Length - Most} more, which --format json lists";
    }

    private static IEnumerable<FormattableString> Holds(VerdictReport report, TreeHead head)
    {
        var entries = report.Verdict.Entries;
        yield return $"The log holds: {entries.Count} {(entries.Count == 1 ? "entry" : "entries")} of {head.Origin}";
        if (entries.Count > 0) yield return $"From {entries[0].Name} to {entries[^1].Name}. None was altered, removed, put elsewhere or back-dated since the head was signed.";
        yield return $"Root {head.Root}";
        yield return $"Signed {head.At:yyyy-MM-dd'T'HH:mm:ss'Z'} with the key {head.Fingerprint}{(report.IsKeyGiven ? ", which is the one that was given." : ". Whose key that is, a file cannot say: compare it with what the keeper has published, or give the keeper's with --key.")}";
    }

    private static IEnumerable<FormattableString> Kept(VerdictReport report)
    {
        if (report.CarriedOn() is not { } proof) return [$"Whether this is the history that others were shown, a file alone cannot say either. Keep it, or its last line, and give it with --against next time."];
        return [$"It carries on the one kept from {report.Earlier!.At:yyyy-MM-dd'T'HH:mm:ss'Z'}: {(proof.EarlierSize == 1 ? "its first entry is" : $"its first {proof.EarlierSize} entries are")} the same, shown by {Count(proof.Path)}.", .. Hashes(report, proof.Path)];
    }

    private static IEnumerable<FormattableString> Shown(VerdictReport report)
    {
        if (report.Included() is not { } shown) return [];
        FormattableString said = $"The log holds {shown.Entry.Name}: from its leaf to the root by {Count(shown.Proof.Path)}.";
        return report.ShowsProof ? [said, $"Leaf {shown.Entry.Leaf}", .. Hashes(report, shown.Proof.Path), $"Root {report.Verdict.Root}"] : [said];
    }

    private static string Count(IReadOnlyList<MerkleHash> path) => path.Count == 1 ? "1 hash" : $"{path.Count} hashes";

    private static IEnumerable<FormattableString> Hashes(VerdictReport report, IReadOnlyList<MerkleHash> path) => report.ShowsProof ? path.Select(hash => (FormattableString)$"     {hash}") : [];
}
