using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Concord.TransparencyLog;

namespace Concord.Cli.Tests.History;

public sealed class VerifyLogTests : Typed
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public VerifyLogTests()
    {
        Given("log.jsonl", Log(5));
        Given("key.pem", Key.ExportSubjectPublicKeyInfoPem());
    }

    private static string Log(int count, int rewritten = -1)
    {
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        var writer = new LogWriter(bytes, new("https://concord.example/history"));
        for (var i = 0; i < count; i++)
            writer.Append(new(i, new(2019, 2 + i, 9, 8, 0, 0, DateTimeKind.Utc), "published", $"ICAP version {i + 1}", $$"""{"actions":{{(i == rewritten ? 73 : 74)}}}""", writer.Previous));
        writer.End(TreeHead.Sign(writer.Header.Origin, writer.Size, writer.Root(), new(2020, 1, count + 1, 0, 0, 0, DateTimeKind.Utc), Key));
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private (int Exit, string Printed, string Refused) Verify(params string[] options) => Run(PlanCommands.Create(), ["verify", "@log.jsonl", .. options]);

    private void Tampered(Action<List<string>> how)
    {
        var lines = Log(5).TrimEnd('\n').Split('\n').ToList();
        how(lines);
        Given("log.jsonl", string.Concat(lines.Select(line => line + "\n")));
    }

    private void Told(params string[] sentences)
    {
        var (exit, printed, _) = Verify();
        Assert.Equal((1, string.Concat(sentences.Select(sentence => $"- {sentence}\n"))), (exit, printed[(printed.IndexOf('\n', StringComparison.Ordinal) + 1)..]));
    }

    [Fact]
    public void A_log_as_it_was_written_holds()
    {
        var (exit, printed, _) = Verify("--key", "@key.pem");
        Assert.Equal(0, exit);
        Assert.StartsWith("The log holds: 5 entries of https://concord.example/history\nFrom entry 0 (published, ICAP version 1, 2019-02-09T08:00:00Z) to entry 4 (published, ICAP version 5, 2019-06-09T08:00:00Z). None was altered", printed, StringComparison.Ordinal);
        Assert.Contains(", which is the one that was given.\n", printed, StringComparison.Ordinal);
        Given("log.jsonl", Log(0));
        Assert.Equal((0, ""), (Verify().Exit, Verify().Refused));
    }

    [Fact]
    public void An_edit_names_the_entry()
    {
        Tampered(lines => lines[2] = lines[2].Replace("74", "75", StringComparison.Ordinal));
        Told("What stands as entry 1 (published, ICAP version 2, 2019-03-09T08:00:00Z) was altered: its bytes no longer give its hash");
    }

    [Fact]
    public void A_removal_names_the_entry()
    {
        Tampered(lines => lines.RemoveAt(2));
        Told("Entry 1 is missing: entry 2 (published, ICAP version 3, 2019-04-09T08:00:00Z) follows entry 0 (published, ICAP version 1, 2019-02-09T08:00:00Z)");
    }

    [Fact]
    public void Another_order_names_the_entry()
    {
        Tampered(lines => (lines[2], lines[3]) = (lines[3], lines[2]));
        Told("The order was changed: entry 1 (published, ICAP version 2, 2019-03-09T08:00:00Z) stands after entry 2 (published, ICAP version 3, 2019-04-09T08:00:00Z)");
    }

    [Fact]
    public void A_cut_names_the_entry()
    {
        Tampered(lines => lines.RemoveRange(4, 3));
        Told("The file ends after entry 2 (published, ICAP version 3, 2019-04-09T08:00:00Z) without its head: it was cut");
        Tampered(lines => lines.RemoveRange(4, 2));
        Told("Entries 3 to 4 are missing: the head counts 5, and the last is entry 2 (published, ICAP version 3, 2019-04-09T08:00:00Z)");
    }

    [Fact]
    public void Back_dating_by_one_byte_names_the_entry()
    {
        Tampered(lines => lines[4] = lines[4].Replace("2019-05", "2019-01", StringComparison.Ordinal));
        Told("What stands as entry 3 (published, ICAP version 4, 2019-01-09T08:00:00Z) was altered: its bytes no longer give its hash",
            "What stands as entry 3 (published, ICAP version 4, 2019-01-09T08:00:00Z) was back-dated: entry 2 (published, ICAP version 3, 2019-04-09T08:00:00Z) came before it");
    }

    [Fact]
    public void A_log_built_anew_is_found_by_what_was_kept()
    {
        Given("kept.jsonl", Log(5));
        Given("head.json", "\ufeff" + Log(5).TrimEnd('\n').Split('\n')[^1] + "\r\n");
        Given("log.jsonl", Log(8));
        Assert.Contains("It carries on the one kept from 2020-01-06T00:00:00Z: its first 5 entries are the same, shown by 4 hashes.\n", Verify("--against", "@kept.jsonl").Printed, StringComparison.Ordinal);
        Assert.Equal(0, Verify("--against", "@head.json", "--proof").Exit);
        Given("log.jsonl", Log(8, rewritten: 3));
        Assert.Equal(0, Verify("--key", "@key.pem").Exit);
        Assert.Equal("The log does not hold: 1 fault\n- History was rewritten: what was entry 3 (published, ICAP version 4, 2019-05-09T08:00:00Z) is now entry 3 (published, ICAP version 4, 2019-05-09T08:00:00Z), with other bytes. It is the first that differs\n", Verify("--against", "@kept.jsonl").Printed);
        Assert.Equal((1, true), (Verify("--against", "@head.json").Exit, Verify("--against", "@head.json").Printed.Contains("one or more of the first 5 entries", StringComparison.Ordinal)));
    }

    [Fact]
    public void Another_key_is_told()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Given("key.pem", other.ExportSubjectPublicKeyInfoPem());
        Assert.Equal((1, "The log does not hold: 1 fault\n- The head is signed with another key than the one that was given\n"), (Verify("--key", "@key.pem").Exit, Verify("--key", "@key.pem").Printed));
    }

    [Fact]
    public void An_entry_is_shown_with_a_proof_that_proves()
    {
        Assert.EndsWith("The log holds entry 3 (published, ICAP version 4, 2019-05-09T08:00:00Z): 3 hashes lead from its leaf to the root.\n", Verify("--entry", "3").Printed, StringComparison.Ordinal);
        Assert.Equal(5, Verify("--entry", "3", "--proof").Printed.Split("3 hashes lead from its leaf to the root.\n")[1].TrimEnd('\n').Split('\n').Length);
        var said = JsonDocument.Parse(Verify("--entry", "3", "--format", "json").Printed).RootElement;
        var entry = said.GetProperty("entry");
        var proof = new InclusionProof(3, 5, [.. entry.GetProperty("proof").EnumerateArray().Select(hash => MerkleHash.Parse(hash.GetString()!))]);
        Assert.True(said.GetProperty("holds").GetBoolean() && proof.Proves(MerkleHash.Parse(entry.GetProperty("leaf").GetString()!), MerkleHash.Parse(said.GetProperty("root").GetString()!)));
        Assert.Equal("There is no entry 5: the log has 5, counted from 0", Verify("--entry", "5").Refused);
    }

    [Fact]
    public void A_program_reads_which_entry_and_why()
    {
        Tampered(lines => lines[2] = lines[2].Replace("74", "75", StringComparison.Ordinal));
        var (exit, printed, _) = Verify("--format", "json", "--entry", "1");
        var finding = Assert.Single(JsonDocument.Parse(printed).RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal((1, "altered", 1, "ICAP version 2", 3), (exit, finding.GetProperty("fault").GetString(), finding.GetProperty("index").GetInt32(), finding.GetProperty("subject").GetString(), finding.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void A_file_that_is_no_log_is_told_in_fifty_lines()
    {
        Given("log.jsonl", string.Concat(Enumerable.Repeat("no log\n", 1000)));
        var (exit, printed, _) = Verify();
        Assert.Equal((1, 52), (exit, printed.TrimEnd('\n').Split('\n').Length));
    }

    [Theory]
    [InlineData("--key", "log.jsonl is no public key on the curve P-256 in PEM (-----BEGIN PUBLIC KEY-----)")]
    [InlineData("--against", "key.pem is neither a log nor the head of one")]
    public void What_cannot_be_used_is_refused(string option, string refusal) =>
        Assert.Equal((1, refusal), (Verify(option, option == "--key" ? "@log.jsonl" : "@key.pem").Exit, Verify(option, option == "--key" ? "@log.jsonl" : "@key.pem").Refused));

    [Fact]
    public void A_file_that_is_not_there_is_refused() => Assert.StartsWith("There is no file ", Verify("--against", "@nothing.json").Refused, StringComparison.Ordinal);
}
