using System.Text.Encodings.Web;
using System.Text.Json;
using Concord.TransparencyLog;

namespace Concord.Cli.History;

internal static class VerdictInJson
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(VerdictReport report)
    {
        var verdict = report.Verdict;
        return JsonSerializer.Serialize(new
        {
            verdict.Holds,
            verdict.Origin,
            Entries = verdict.Entries.Count,
            Root = verdict.Root?.ToString(),
            Head = Head(verdict.Head),
            KeyGiven = report.IsKeyGiven,
            Earlier = Head(report.Earlier),
            Consistency = report.ShowsProof ? Texts(report.CarriedOn()?.Path) : null,
            Entry = report.Included() is { Entry: var entry, Proof: var proof } ? new { entry.Name.Index, entry.Name.At, entry.Name.Kind, entry.Name.Subject, Leaf = entry.Leaf.ToString(), Inclusion = Texts(proof.Path) } : null,
            Findings = verdict.Findings.Select(finding => new { Fault = JsonNamingPolicy.CamelCase.ConvertName($"{finding.Fault}"), finding.Index, finding.Entry?.Kind, finding.Entry?.Subject, finding.Entry?.At, finding.Line, finding.Sentence }),
        }, Readable);
    }

    private static object? Head(TreeHead? head) => head is null ? null : new { head.Size, head.At, Root = head.Root.ToString(), Key = head.Fingerprint, Signed = head.IsSigned };

    private static IEnumerable<string>? Texts(IReadOnlyList<MerkleHash>? path) => path?.Select(hash => hash.ToString());
}
