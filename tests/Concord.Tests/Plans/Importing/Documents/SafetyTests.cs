using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Concord.Plans.Importing;
using Concord.Plans.Importing.Documents;

namespace Concord.Tests.Plans.Importing.Documents;

public class SafetyTests
{
    private const long Gigabyte = 1L << 30;

    [Fact]
    public void A_file_of_a_gigabyte_is_refused_by_its_length_and_never_read_in()
    {
        var path = Path.GetTempFileName();
        try
        {
            using var file = new FileStream(path, FileMode.Open);
            file.SetLength(Gigabyte);
            Assert.True(Grown(() => Assert.Contains("is larger than 20 MiB", Assert.Throws<PlanNotReadable>(() => DocumentReader.Read("plan.csv", file)).Message)) < 50);
            Assert.Equal(0, file.Position);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_stream_of_a_gigabyte_that_does_not_say_so_is_stopped_at_the_limit()
    {
        using var stream = new Endless(Gigabyte);
        Assert.True(Grown(() => Assert.Contains("is larger than 20 MiB", Assert.Throws<PlanNotReadable>(() => DocumentReader.Read("plan.csv", stream)).Message)) < 50);
        Assert.InRange(stream.Given, 0, 25 << 20);
    }

    [Fact]
    public void A_stream_that_ends_before_the_limit_is_read_whole_whatever_it_says_of_its_length()
    {
        var text = "a,b\n" + string.Concat(Enumerable.Repeat("one,two\n", 200_000));
        using var stream = new BufferedPipe(Encoding.UTF8.GetBytes(text));
        Assert.Equal(200_001, DocumentReader.Read("plan.csv", stream).Rows().Count);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", 50, " ")]
    [InlineData("xl/sharedStrings.xml", 65, "aaaaaaaaaaab")]
    public void A_zip_bomb_is_stopped_while_it_unpacks_by_its_ratio_or_its_size(string member, int megabytes, string letters)
    {
        var bomb = WithMember(OfficeFile.XlsxOf(["a"]), member, "<x>", megabytes, letters, "</x>");
        Assert.True(bomb.Length < DocumentBytes.Most);
        var watch = Stopwatch.StartNew();
        Assert.Contains("unpacks to far more than any plan", Reading.Refused("plan.xlsx", bomb).Message);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}");
    }

    [Fact]
    public void A_zip_in_a_zip_is_never_opened()
    {
        var inner = Convert.ToBase64String(OfficeFile.XlsxOf(["a"]));
        Assert.Contains("is a zip file without a document", Reading.Refused("plan.xlsx", OfficeFile.Zip(("inner.zip", inner))).Message);
    }

    [Fact]
    public void A_zip_of_very_many_files_is_refused_before_they_are_listed() =>
        Assert.Contains("is a zip file of more than 2,000 files", Reading.Refused("plan.xlsx", OfficeFile.Zip([.. Enumerable.Range(0, 2_001).Select(at => ($"{at}", ""))])).Message);

    [Fact]
    public void Names_that_climb_out_of_the_zip_are_written_nowhere()
    {
        var before = Directory.GetFiles(AppContext.BaseDirectory).Length;
        Assert.Contains("without a document", Reading.Refused("plan.xlsx", OfficeFile.Zip(("../../slip.xml", "x"), ("/etc/slip", "x"), ("..\\slip", "x"))).Message);
        Assert.Equal(before, Directory.GetFiles(AppContext.BaseDirectory).Length);
        Assert.False(File.Exists(Path.Combine(AppContext.BaseDirectory, "../../slip.xml")));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><worksheet>&c;</worksheet>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet>&a;</worksheet>")]
    public void A_document_type_is_refused_whatever_it_would_have_said(string sheet) =>
        Assert.Contains("is damaged", Reading.Refused("plan.xlsx", Replaced(OfficeFile.XlsxOf(["a"]), "xl/worksheets/sheet1.xml", sheet)).Message);

    [Fact]
    public void Nothing_is_asked_for_from_outside()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}/x";
        var sheet = $"<!DOCTYPE x SYSTEM \"{address}\"><worksheet/>";
        Reading.Refused("plan.xlsx", Replaced(OfficeFile.XlsxOf(["a"]), "xl/worksheets/sheet1.xml", sheet));
        Reading.Of("plan.html", $"<!doctype html><link rel=stylesheet href=\"{address}\"><script src=\"{address}\"></script><img src=\"{address}\" alt=x><iframe src=\"{address}\"></iframe><p>Towns");
        Assert.False(listener.Pending());
    }

    [Fact]
    public void Elements_nested_a_hundred_thousand_deep_do_not_overflow_the_stack()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt>", 100_000)) + OfficeFile.Paragraph("deep") + string.Concat(Enumerable.Repeat("</w:sdt>", 100_000));
        Assert.Equal(["deep"], Reading.Of("plan.docx", OfficeFile.Docx(deep)).Told());
    }

    [Fact]
    public void Very_many_merges_over_the_whole_sheet_are_refused_in_time()
    {
        var watch = Stopwatch.StartNew();
        var rows = string.Concat(Enumerable.Range(1, 2_000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c><c r=\"ALL{row}\"><v>1</v></c></row>"));
        Assert.Contains("more than 1,000,000 cells", Reading.Refused("plan.xlsx", OfficeFile.Xlsx([("A", $"<sheetData>{rows}</sheetData>{string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:XFD1048576\"/>", 10_000))}")])).Message);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}");
    }

    [Fact]
    public void One_enormous_cell_is_read_and_a_workbook_of_enormous_texts_is_refused()
    {
        var enormous = Words(3_000_000, "ab");
        Assert.Equal(3_000_000, Reading.Of("plan.xlsx", OfficeFile.XlsxOf([enormous])).Rows()[0].Cells[0].Content.Length);
        Assert.Contains("holds more text than any plan", Reading.Refused("plan.xlsx", OfficeFile.XlsxOf(Enumerable.Repeat(enormous, 12).ToArray())).Message);
    }

    private static string Words(int length, string letters) =>
        string.Create(length, new Random(length), (span, random) => random.GetItems(letters, span));

    private static long Grown(Action act)
    {
        GC.Collect();
        var before = Process.GetCurrentProcess().WorkingSet64;
        act();
        return (Process.GetCurrentProcess().WorkingSet64 - before) >> 20;
    }

    private static byte[] Replaced(byte[] file, string member, string text) => Changed(file, member, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    private static byte[] WithMember(byte[] file, string member, string before, int megabytes, string letters, string after) => Changed(file, member, stream =>
    {
        stream.Write(Encoding.UTF8.GetBytes(before));
        var piece = Encoding.UTF8.GetBytes(Words(1 << 20, letters));
        for (var written = 0; written < megabytes; written++)
            stream.Write(piece);
        stream.Write(Encoding.UTF8.GetBytes(after));
    }, letters.Length == 1 ? CompressionLevel.Optimal : CompressionLevel.Fastest);

    private static byte[] Changed(byte[] file, string member, Action<Stream> write, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var bytes = new MemoryStream();
        bytes.Write(file);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(member)!.Delete();
            using var stream = zip.CreateEntry(member, level).Open();
            write(stream);
        }
        return bytes.ToArray();
    }

    /// <summary>A stream of text that gives no length, as a request's body does.</summary>
    private sealed class Endless(long length) : BufferedPipe([])
    {
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            count = (int)Math.Min(count, length - Given);
            Array.Fill(buffer, (byte)'x', offset, count);
            Given += count;
            return count;
        }
    }

    private class BufferedPipe(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
        public override long Length => throw new NotSupportedException();

        public override int Read(Span<byte> buffer)
        {
            var piece = new byte[Math.Min(buffer.Length, 4_096)];
            var count = Read(piece, 0, piece.Length);
            piece.AsSpan(0, count).CopyTo(buffer);
            return count;
        }
    }
}
