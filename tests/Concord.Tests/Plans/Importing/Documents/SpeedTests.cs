using System.Diagnostics;
using System.Text;
using Concord.Plans.Importing.Documents;

namespace Concord.Tests.Plans.Importing.Documents;

public class SpeedTests
{
    private static readonly string[][] Cells = [.. Enumerable.Range(0, 4_000).Select(row => Enumerable.Range(0, 8).Select(column => $"Row {row} will paint {column} benches by June 2031").ToArray())];

    public static TheoryData<string> Names => ["plan.csv", "plan.md", "plan.html", "plan.xlsx", "plan.ods", "plan.docx"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Four_thousand_rows_of_eight_cells_are_read_at_once(string name)
    {
        var bytes = Made(name);
        Assert.Equal(Cells, Reading.Of(name, bytes).Rows().Where(row => !row.IsHeader).Select(row => row.Contents()));
        var before = GC.GetAllocatedBytesForCurrentThread();
        DocumentReader.Read(name, bytes);
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) >> 20;
        var fastest = Enumerable.Range(0, 3).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            DocumentReader.Read(name, bytes);
            return watch.Elapsed;
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {fastest.TotalMilliseconds:0} ms, {allocated} MiB allocated");
        // This only tells a slow reader from a busy machine.
        Assert.True(fastest < TimeSpan.FromSeconds(5), $"It took {fastest.TotalMilliseconds:0} ms");
    }

    private static byte[] Made(string name) => Path.GetExtension(name) switch
    {
        ".xlsx" => OfficeFile.XlsxOf(Cells),
        ".ods" => OfficeFile.OdsOf(Cells),
        ".docx" => OfficeFile.DocxOf(Cells),
        ".html" => Encoding.UTF8.GetBytes($"<!doctype html><table>{string.Concat(Cells.Select(row => $"<tr><td>{string.Join("</td><td>", row)}</td></tr>\n"))}</table>"),
        ".md" => Encoding.UTF8.GetBytes($"|a|b|c|d|e|f|g|h|\n|---|---|---|---|---|---|---|---|\n{string.Concat(Cells.Select(row => $"| {string.Join(" | ", row)} |\n"))}"),
        _ => Encoding.UTF8.GetBytes(string.Concat(Cells.Select(row => $"{string.Join(',', row)}\n"))),
    };
}
