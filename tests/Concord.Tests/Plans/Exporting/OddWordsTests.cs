using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Concord.Shared;
using Concord.Shared.Promises;

namespace Concord.Tests.Plans.Exporting;

/// <summary>Words that break files: what XML cannot hold, what is longer than a cell may be, what looks like the format itself.</summary>
public sealed class OddWordsTests : ExportTest
{
    private const string Controls = "bell\u0007, escape\u001b, no character\uFFFF, feed\u000c";

    private static readonly string Long = string.Join(' ', Enumerable.Range(1, 10_000).Select(n => $"word{n}"));

    private Task One(string text, string delivery = "later") => SaveAsync(async db => Add(await NewChapter(db), text, text, "DoP", Read(delivery, PromiseKind.Later, null, 1.March(2027), 2.March(2027))));

    [Theory, InlineData("csv"), InlineData("xlsx"), InlineData("ods"), InlineData("docx"), InlineData("odt"), InlineData("ics"), InlineData("atom")]
    public async Task Control_characters_are_left_out_of_what_people_and_programs_read(string extension)
    {
        await One(Controls, Controls);
        var file = await Export(extension, "new");
        foreach (var part in extension is "csv" or "ics" or "atom" ? [file] : Parts(file).ToArray())
        {
            var text = new UTF8Encoding(false, true).GetString(part);
            Assert.DoesNotContain(text, character => character is '\uFFFF' || (character < ' ' && character is not ('\t' or '\r' or '\n')));
            if (extension is not ("csv" or "ics")) System.Xml.Linq.XDocument.Parse(text);
        }
    }

    [Fact]
    public async Task The_json_keeps_every_character_of_the_source()
    {
        await One(Controls);
        using var json = JsonDocument.Parse(await Export("json", "new"));
        Assert.Equal(Controls, json.RootElement.GetProperty("chapters")[0].GetProperty("actions")[0].GetProperty("sourceText").GetString());
    }

    [Fact]
    public async Task Ten_thousand_words_stay_whole_but_where_the_format_says_that_it_cannot()
    {
        await One(Long);
        Assert.Equal(Long, CsvFile.Read(await ExportText("csv", "new"))[1][3]);
        Assert.Equal(Long, SheetFile.ReadOds(await Export("ods", "new"), 1)[1][3]);
        foreach (var extension in new[] { "docx", "odt" })
        {
            var document = new WrittenFile(await Export(extension, "new"), extension == "docx");
            Assert.Equal(Long, document.Rows(document.Tables[0])[1][1]);
        }
        var cut = SheetFile.ReadXlsx(await Export("xlsx", "new"), 1)[1][3];
        Assert.Equal(32_767, cut.Length);
        Assert.StartsWith(cut[..30_000], Long, StringComparison.Ordinal);
        Assert.EndsWith("have all of it)", cut, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_x0041_ and _x000D__x0042_")]
    [InlineData("  two  spaces,\ta tab ")]
    [InlineData("]]> <b>&amp;</b> \"'")]
    [InlineData("line one\nline two\n\nline four")]
    [InlineData("مرحبا \u202Bالعالم\u202C 👩🏽‍🚀")]
    public async Task Words_that_look_like_the_format_come_back_as_they_were(string words)
    {
        await One("Do.", words);
        Assert.Equal(words, CsvFile.Read(await ExportText("csv", "new"))[1][6]);
        Assert.Equal(words, SheetFile.ReadXlsx(await Export("xlsx", "new"), 1)[1][6]);
        Assert.Equal(words, SheetFile.ReadOds(await Export("ods", "new"), 1)[1][6]);
        foreach (var extension in new[] { "docx", "odt" })
        {
            var document = new WrittenFile(await Export(extension, "new"), extension == "docx");
            Assert.Equal(words, document.Rows(document.Tables[0])[1][3]);
        }
    }

    [Theory, InlineData("=1", "'=1"), InlineData("'=1", "''=1"), InlineData("''@", "'''@"), InlineData("'tis", "'tis"), InlineData("'", "'"), InlineData("", ""), InlineData("-", "'-"), InlineData("a=1", "a=1"), InlineData("\t", "'\t")]
    public void A_guarded_cell_comes_back_as_it_was(string cell, string guarded)
    {
        Assert.Equal(guarded, Csv.Guarded(cell));
        Assert.Equal(cell, Csv.Unguarded(guarded));
    }

    [Fact]
    public async Task A_plan_called_as_the_other_sheet_has_a_sheet_of_its_own()
    {
        await SaveAsync(async db => await NewChapter(db, "ABOUT"));
        var names = Part(await Export("xlsx", "about"), "xl/workbook.xml").Descendants().Where(each => each.Name.LocalName == "sheet").Select(sheet => (string)sheet.Attribute("name")!);
        Assert.Equal(["Plan ABOUT", "About"], names);
    }

    [Theory, InlineData("ods", "application/vnd.oasis.opendocument.spreadsheet"), InlineData("odt", "application/vnd.oasis.opendocument.text")]
    public async Task An_open_document_says_at_its_head_what_it_is(string extension, string kind)
    {
        var head = Encoding.ASCII.GetString((await Export(extension))[..(38 + kind.Length)]);
        Assert.Equal($"mimetype{kind}", head[30..]);
        // Stored, with no descriptor after it: bits 3 of the flags and the method are zero.
        Assert.Equal((0, 0), (head[6] & 8, head[8]));
    }

    private static IEnumerable<byte[]> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries.Where(entry => entry.Name != "mimetype"))
        {
            using var part = entry.Open();
            using var copy = new MemoryStream();
            part.CopyTo(copy);
            yield return copy.ToArray();
        }
    }
}
