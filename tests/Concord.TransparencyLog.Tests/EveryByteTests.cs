namespace Concord.TransparencyLog.Tests;

/// <summary>No change of a file goes unseen, and none makes the verifier fall over.</summary>
public sealed class EveryByteTests
{
    private static readonly byte[] File = ALog.Bytes(4);

    [Fact]
    public void Any_one_byte_changed_is_found()
    {
        for (var at = 0; at < File.Length; at++)
            foreach (var change in new[] { 0x01, 0x20, 0x80, File[at] ^ '\n', File[at] ^ ' ' })
            {
                if (change == 0) continue;
                var file = (byte[])File.Clone();
                file[at] ^= (byte)change;
                Found(file, $"byte {at} changed by {change:x2}");
            }
    }

    [Fact]
    public void Any_one_byte_removed_or_doubled_is_found()
    {
        for (var at = 0; at < File.Length; at++)
        {
            Found([.. File[..at], .. File[(at + 1)..]], $"byte {at} removed");
            Found([.. File[..at], File[at], .. File[at..]], $"byte {at} doubled");
        }
    }

    [Fact]
    public void Any_one_byte_of_an_entry_changed_names_that_entry()
    {
        var starts = File.Index().Where(each => each.Item == '\n').Select(each => each.Index + 1).ToList();
        for (var entry = 0; entry < 4; entry++)
            for (var at = starts[entry]; at < starts[entry + 1] - 1; at++)
            {
                var file = (byte[])File.Clone();
                file[at] ^= 1;
                Assert.Contains(ALog.Verify(file).Findings, finding => finding.Index == entry);
            }
    }

    [Fact]
    public void Any_bit_of_a_head_changed_is_found()
    {
        var head = Array.LastIndexOf(File, (byte)'\n', File.Length - 2) + 1;
        for (var at = head; at < File.Length; at++)
            for (var bit = 0; bit < 8; bit++)
            {
                var file = (byte[])File.Clone();
                file[at] ^= (byte)(1 << bit);
                Found(file, $"bit {bit} of byte {at}");
            }
    }

    [Fact]
    public void Twenty_thousand_tamperings_at_random_are_found()
    {
        var random = new Random(9162);
        for (var round = 0; round < 20_000; round++)
        {
            List<byte> file = [.. File];
            for (var times = random.Next(1, 5); times > 0; times--) Tamper(file, random);
            if (!file.SequenceEqual(File)) Found([.. file], $"round {round}");
        }
    }

    [Fact]
    public void Bytes_of_any_kind_are_no_log()
    {
        var random = new Random(6962);
        for (var round = 0; round < 2000; round++)
        {
            var file = new byte[random.Next(600)];
            random.NextBytes(file);
            Found(file, $"round {round}");
        }
        Found([.. "{\"index\":9223372036854775807,"u8, .. File[^200..]], "the largest index");
        Found([.. Enumerable.Repeat((byte)'[', 500_000)], "deep");
    }

    [Fact]
    public void A_line_that_is_too_long_is_left_out_and_told()
    {
        var file = new byte[LogFile.MostBytesOfALine + 100_000];
        Array.Fill(file, (byte)'x');
        file[^5000] = (byte)'\n';
        var verdict = ALog.Verify(file);
        Assert.Equal("The first line does not name a log of the format concord-log/1: it is too long", verdict.Findings[^2].Sentence);
        Assert.Equal("Line 2, where entry 0 should stand, cannot be read: it is not JSON", verdict.Findings[0].Sentence);
    }

    private static void Tamper(List<byte> file, Random random)
    {
        var (at, length) = (random.Next(file.Count - 60), random.Next(1, 60));
        switch (random.Next(5))
        {
            case 0: file[at] ^= (byte)random.Next(1, 256); break;
            case 1: file.RemoveRange(at, length); break;
            case 2: file.InsertRange(random.Next(file.Count), file.GetRange(at, length)); break;
            case 3: file.Insert(at, (byte)random.Next(256)); break;
            default: file.Reverse(at, length); break;
        }
    }

    private static void Found(byte[] file, string how) => Assert.False(ALog.Verify(file).Holds, how);
}
