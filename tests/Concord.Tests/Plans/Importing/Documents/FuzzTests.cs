using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Concord.Plans.Importing;
using Concord.Plans.Importing.Documents;
using static Concord.Testing.OfficeFile;

namespace Concord.Tests.Plans.Importing.Documents;

/// <summary>Whatever the bytes, a reader gives a document or says why there is none; and it does so at once.</summary>
public class FuzzTests
{
    private const string Page =
        "<!doctype html><title>T</title><h1>A</h1><p id=n1>x <s>y</s><sup><a href=#n1>1</a></sup><ol start=2 type=a><li value=3>q<ul><li>z</ul></ol><table><thead><tr><th colspan=2>a<th>b</thead><tr><td rowspan=2>c<td>d<td><p>e<tr><td>f<td hidden>g</table>";

    private static readonly Dictionary<string, byte[]> Seeds = new()
    {
        ["plan.csv"] = Encoding.UTF8.GetBytes("Title\n\"a\",b;c,\"d \"\"e\"\"\nf\"\n1,2,3\nÉté,x,y\n"),
        ["plan.tsv"] = Encoding.UTF8.GetBytes("a\tb\n\"1\n2\"\t3\n"),
        ["plan.md"] = Encoding.UTF8.GetBytes("---\ntitle: T\n---\n# A\n\n| a | b |\n|---|---|\n| <s>1</s> | ~~2~~ [x](y){: .z} |\n\n1. one[^1]\n   - two\n\n> q `c` **b**\n\n<div><table><tr><td>a</table></div>\n\n[^1]: note\n"),
        ["plan.html"] = Encoding.UTF8.GetBytes(Page),
        ["plan.xlsx"] = Xlsx(
            [("One", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46112</v></c></row><row r=\"3\"><c r=\"B3\" t=\"b\"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B3\"/></mergeCells>")],
            "<si><r><rPr><strike/></rPr><t>x</t></r></si>", "<numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-809]d mmm;@\"/></numFmts><fonts><font/></fonts><cellXfs><xf/><xf numFmtId=\"170\"/></cellXfs>"),
        ["plan.ods"] = Ods(
            "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-spanned=\"2\" office:value-type=\"date\" office:date-value=\"2026-03-31\"><text:p>x<text:s text:c=\"3\"/><text:span text:style-name=\"k\">y</text:span></text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>",
            "<style:style style:name=\"k\" style:parent-style-name=\"k\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>"),
        ["plan.docx"] = Docx(
            $"{Paragraph("A", "<w:pStyle w:val=\"H\"/>")}{Paragraph("b", "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>")}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr>{Paragraph("c")}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:footnoteReference w:id=\"1\"/><w:sym w:char=\"F0B7\"/></w:r></w:p></w:tc></w:tr></w:tbl>",
            "<w:style w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"H\"/></w:style>",
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"1\"><w:start w:val=\"2\"/><w:numFmt w:val=\"lowerRoman\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
            $"<w:footnote w:id=\"1\">{Paragraph("n")}</w:footnote>"),
    };

    public static TheoryData<string, int> Rounds => [.. Seeds.Keys.Select(name => (name, name is "plan.csv" or "plan.tsv" ? 3_000 : 1_200))];

    [Theory]
    [MemberData(nameof(Rounds))]
    public void A_damaged_file_is_read_or_refused_and_nothing_else(string name, int rounds)
    {
        var random = new Random(name.Length * 74);
        var read = 0;
        var slowest = TimeSpan.Zero;
        for (var round = 0; round < rounds; round++)
        {
            var bytes = Damaged(Seeds[name], random);
            var watch = Stopwatch.StartNew();
            try
            {
                var document = DocumentReader.Read(round % 2 == 0 ? name : "plan", bytes);
                Assert.All(document.Blocks, block => Assert.True(block.Place.Line > 0));
                Assert.All(document.Rows(), row => Assert.All(row.Cells, cell => CellText.Read(cell.Content)));
                read++;
            }
            catch (PlanNotReadable)
            {
            }
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
        }
        Assert.InRange(read, rounds / 50, rounds);
        Assert.True(slowest < TimeSpan.FromSeconds(3), $"One took {slowest}");
    }

    private static byte[] Damaged(byte[] seed, Random random)
    {
        var bytes = seed.StartsWith("PK"u8) && random.Next(4) > 0 ? Repacked(seed, random) : [.. seed];
        if (seed.StartsWith("PK"u8) && bytes.Length != seed.Length)
            return bytes;
        return Torn(bytes, random);
    }

    // Damage inside a member: what the zip's own checks would never let through.
    private static byte[] Repacked(byte[] seed, Random random)
    {
        using var zip = new ZipArchive(new MemoryStream(seed));
        var chosen = random.Next(zip.Entries.Count);
        return Zip([.. zip.Entries.Select((entry, at) =>
        {
            using var stream = new StreamReader(entry.Open());
            var text = stream.ReadToEnd();
            return (entry.FullName, at == chosen ? Encoding.UTF8.GetString(Torn(Encoding.UTF8.GetBytes(text), random)) : text);
        })]);
    }

    private static byte[] Torn(byte[] bytes, Random random)
    {
        for (var damage = random.Next(1, 5); damage > 0 && bytes.Length > 0; damage--)
        {
            var (at, other) = (random.Next(bytes.Length), random.Next(bytes.Length));
            var length = Math.Min(random.Next(1, 40), bytes.Length - Math.Max(at, other));
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = "<>\"'&;:=/0919,\n\t"u8[random.Next(16)];
                    break;
                case 2 when random.Next(4) == 0:
                    bytes = bytes[..at];
                    break;
                case 3:
                    bytes = [.. bytes[..at], .. bytes[other..(other + length)], .. bytes[at..]];
                    break;
                case 4:
                    bytes = [.. bytes[..at], .. bytes[(at + length)..]];
                    break;
                default:
                    bytes[at] = bytes[other];
                    break;
            }
        }
        return bytes;
    }
}
