using System.Text;
using Concord.Plans.Importing;
using Concord.Plans.Importing.Documents;

namespace Concord.Tests.Plans.Importing.Documents;

/// <summary>The short ways to read a file in a test.</summary>
internal static class Reading
{
    public static SourceDocument Of(string name, string text) => Of(name, Encoding.UTF8.GetBytes(text));

    public static SourceDocument Of(string name, byte[] bytes) => DocumentReader.Read(name, new MemoryStream(bytes));

    public static PlanNotReadable Refused(string name, byte[] bytes) => Assert.Throws<PlanNotReadable>(() => Of(name, bytes));

    public static PlanNotReadable Refused(string name, string text) => Refused(name, Encoding.UTF8.GetBytes(text));

    public static IReadOnlyList<SourceRow> Rows(this SourceDocument document) => [.. document.Blocks.OfType<SourceTable>().SelectMany(table => table.Rows)];

    public static string[] Contents(this SourceRow row) => [.. row.Cells.Select(cell => cell.Content)];

    /// <summary>Every block in one line each, as a reader meets them.</summary>
    public static string[] Told(this SourceDocument document) => [.. document.Blocks.Select(block => block switch
    {
        SourceHeading heading => $"{new string('#', heading.Level)} {heading.Text.Content}",
        SourceListItem item => $"{item.Number ?? "-"} {item.Text.Content}",
        SourceFootnote note => $"[{note.Mark}] {note.Text.Content}",
        SourceParagraph paragraph => paragraph.Text.Content,
        SourceTable table => $"table of {table.Rows.Count}",
        _ => "?",
    })];
}
