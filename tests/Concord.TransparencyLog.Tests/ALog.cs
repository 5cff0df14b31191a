using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Concord.TransparencyLog.Tests;

/// <summary>A small real log, and ways to tamper with it.</summary>
internal static class ALog
{
    public const string Origin = "https://concord.example/history";

    public static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static readonly DateTime Begun = new(2019, 2, 9, 8, 30, 0, DateTimeKind.Utc);

    public static LogEntry Entry(int index, MerkleHash previous, string words = "as promised", int minutes = 0) =>
        new(index, Begun.AddDays(index).AddMinutes(minutes), index == 0 ? "opened" : "published", $"ICAP version {index + 1}", $$"""{"words":"{{words}} – {{index}} “Gŵyr” 🌍","counts":[{{index}},1e3,null]}""", previous);

    public static List<LogEntry> Entries(int count, string origin = Origin, int rewrittenFrom = int.MaxValue)
    {
        var previous = new LogHeader(origin).Hash;
        List<LogEntry> entries = [];
        for (var i = 0; i < count; i++)
        {
            entries.Add(Entry(i, previous, i == rewrittenFrom ? "quietly changed" : "as promised"));
            previous = entries[i].Leaf;
        }
        return entries;
    }

    public static TreeHead Head(IReadOnlyList<LogEntry> entries, ECDsa? key = null, string origin = Origin, DateTime? at = null) =>
        TreeHead.Sign(origin, entries.Count, MerkleTree.Root([.. entries.Select(entry => entry.Leaf)]), at ?? Begun.AddDays(100), key ?? Key);

    public static byte[] Bytes(int count, int rewrittenFrom = int.MaxValue, ECDsa? key = null)
    {
        var entries = Entries(count, rewrittenFrom: rewrittenFrom);
        var bytes = new ArrayBufferWriter<byte>();
        var writer = new LogWriter(bytes, new(Origin));
        foreach (var entry in entries) writer.Append(entry);
        writer.End(Head(entries, key));
        return bytes.WrittenSpan.ToArray();
    }

    public static LogVerdict Verify(byte[] file) => LogFile.Verify(new MemoryStream(file));

    public static LogVerdict Verify(string file) => Verify(Encoding.UTF8.GetBytes(file));

    public static LogVerdict Verify(IEnumerable<string> lines) => Verify(string.Concat(lines.Select(line => line + "\n")));

    /// <summary>The lines of a log: the header first, entry i at i + 1, the head last.</summary>
    public static List<string> Lines(int count, int rewrittenFrom = int.MaxValue) => [.. Encoding.UTF8.GetString(Bytes(count, rewrittenFrom)).TrimEnd('\n').Split('\n')];

    /// <summary>The line with its leaf made anew, as one would who knows the format and has no key.</summary>
    public static string Resealed(string line)
    {
        var before = line[..line.LastIndexOf(",\"leaf\":", StringComparison.Ordinal)];
        return string.Create(CultureInfo.InvariantCulture, $"{before},\"leaf\":\"{MerkleTree.Leaf(Encoding.UTF8.GetBytes(before))}\"}}");
    }

    public static string Said(this LogVerdict verdict) => string.Join(" | ", verdict.Findings.Select(finding => $"{finding.Fault} {finding.Index}"));
}
