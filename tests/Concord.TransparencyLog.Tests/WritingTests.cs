using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Concord.TransparencyLog.Tests;

/// <summary>What is written reads back the same, and what would not verify is not written.</summary>
public sealed class WritingTests
{
    private static readonly DateTime At = new(2026, 11, 22, 5, 48, 19, DateTimeKind.Utc);
    private static readonly MerkleHash Before = new LogHeader(ALog.Origin).Hash;

    [Fact]
    public void An_entry_s_line_is_these_bytes()
    {
        var entry = new LogEntry(0, At.AddMilliseconds(999), "published", "ICAP version 1", """{ "words" : "Gŵyr \"2\"" , "n" : 1.50 }""", Before);
        var sealed_ = $$$"""{"index":0,"at":"2026-11-22T05:48:19Z","kind":"published","subject":"ICAP version 1","content":{"words":"Gŵyr \"2\"","n":1.50},"previous":"{{{Before}}}" """.TrimEnd();
        Assert.Equal($"{sealed_},\"leaf\":\"{entry.Leaf}\"}}", Encoding.UTF8.GetString(entry.Line.Span));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData([0, .. Encoding.UTF8.GetBytes(sealed_)])), entry.Leaf.ToString());
    }

    [Fact]
    public void An_entry_and_a_head_read_back_the_same()
    {
        var entry = ALog.Entry(3, Before);
        var again = LogEntry.Read(entry.Line);
        Assert.Equal((entry.Name, entry.Content, entry.Previous, entry.Leaf), (again.Name, again.Content, again.Previous, again.Leaf));
        Assert.True(entry.Line.Span.SequenceEqual(again.Line.Span));
        var head = ALog.Head([entry]);
        var headAgain = TreeHead.Read(head.Line);
        Assert.True(headAgain.IsSigned && headAgain.Names(ALog.Key));
        Assert.Equal((head.Origin, head.Size, head.Root, head.At, head.Key, head.Signature, head.Fingerprint), (headAgain.Origin, headAgain.Size, headAgain.Root, headAgain.At, headAgain.Key, headAgain.Signature, headAgain.Fingerprint));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(ALog.Key.ExportSubjectPublicKeyInfo())), head.Fingerprint);
    }

    [Fact]
    public void What_is_no_entry_or_no_head_is_refused()
    {
        var altered = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(ALog.Entry(3, Before).Line.Span).Replace("as promised", "as Promised", StringComparison.Ordinal));
        Assert.Equal("The line is no entry: its bytes do not give its leaf", Assert.Throws<FormatException>(() => LogEntry.Read(altered)).Message);
        Assert.Equal("The line is no head: it is not JSON", Assert.Throws<FormatException>(() => TreeHead.Read("head"u8.ToArray())).Message);
    }

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("")]
    public void Content_that_cannot_be_read_one_way_only_is_refused(string content) =>
        Assert.Throws<ArgumentException>(() => new LogEntry(0, At, "published", "ICAP", content, Before));

    [Fact]
    public void Content_is_as_deep_as_a_reader_reads()
    {
        static string Deep(int levels) => new string('[', levels) + new string(']', levels);
        var entry = new LogEntry(0, At, "published", "ICAP", Deep(63), Before);
        Assert.Equal(entry.Leaf, LogEntry.Read(entry.Line).Leaf);
        Assert.Throws<ArgumentException>(() => new LogEntry(0, At, "published", "ICAP", Deep(64), Before));
    }

    [Fact]
    public void Misuse_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogEntry(-1, At, "published", "ICAP", "{}", Before));
        Assert.Throws<ArgumentException>(() => new LogEntry(0, DateTime.SpecifyKind(At, DateTimeKind.Local), "published", "ICAP", "{}", Before));
        Assert.Throws<ArgumentException>(() => new LogEntry(0, At, " ", "ICAP", "{}", Before));
        Assert.Throws<ArgumentException>(() => new LogEntry(0, At, "published", "", "{}", Before));
        Assert.Throws<ArgumentException>(() => new LogHeader(""));
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Assert.Throws<ArgumentException>(() => TreeHead.Sign(ALog.Origin, 0, MerkleTree.EmptyRoot, At, other));
    }

    [Fact]
    public void A_writer_takes_only_the_next_entry_and_the_head_of_what_it_wrote()
    {
        var entries = ALog.Entries(3);
        var writer = new LogWriter(new ArrayBufferWriter<byte>(), new(ALog.Origin));
        Assert.Throws<ArgumentException>(() => writer.Append(entries[1]));
        writer.Append(entries[0]);
        Assert.Throws<ArgumentException>(() => writer.Append(ALog.Entry(1, entries[1].Leaf)));
        Assert.Throws<ArgumentException>(() => writer.Append(ALog.Entry(1, entries[0].Leaf, minutes: -2000)));
        writer.Append(entries[1]);
        Assert.Equal((2, entries[1].Leaf, entries[1].Name.At), (writer.Size, writer.Previous, writer.At));
        Assert.Throws<ArgumentException>(() => writer.End(ALog.Head(entries)));
        Assert.Throws<ArgumentException>(() => writer.End(ALog.Head(entries[..2], origin: "another")));
        Assert.Throws<ArgumentException>(() => writer.End(ALog.Head(entries[..2], at: entries[0].Name.At)));
        Assert.Throws<ArgumentException>(() => writer.End(ALog.Head([entries[0], entries[2]])));
        writer.End(ALog.Head(entries[..2]));
        Assert.Throws<InvalidOperationException>(() => writer.Append(entries[2]));
        Assert.Throws<InvalidOperationException>(() => writer.End(ALog.Head(entries)));
    }

    [Fact]
    public async Task The_whole_file_is_written_while_entries_come_in_and_the_log_grows()
    {
        var entries = ALog.Entries(2000);
        var head = ALog.Head(entries[..1500], at: At);
        using var file = new MemoryStream();
        await LogFile.WriteAsync(file, head, entries.ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        var verdict = ALog.Verify(file.ToArray());
        Assert.True(verdict.Holds, verdict.Said());
        Assert.Equal((1500, head.Root), (verdict.Entries.Count, verdict.Root));
        await Assert.ThrowsAsync<ArgumentException>(() => LogFile.WriteAsync(new MemoryStream(), head, entries.Take(1499).ToAsyncEnumerable(), TestContext.Current.CancellationToken));
    }
}
