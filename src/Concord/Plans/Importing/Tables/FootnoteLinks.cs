using System.Globalization;
using Concord.Plans.Importing.Documents;

namespace Concord.Plans.Importing.Tables;

/// <summary>
/// Which footnote a mark means. Numbers may start again in every section: where marks fall back to a smaller number
/// as often as the notes do, the nth run of marks belongs to the nth run of notes; otherwise a mark means the next
/// note below it with its number.
/// </summary>
internal sealed class FootnoteLinks
{
    private readonly List<(int Order, int Run, int Mark, SourceFootnote Note)> notes = [];
    private readonly Dictionary<(SourcePlace Place, int Mark), (int Order, int Run)> marks = [];
    private readonly bool inRuns;

    public FootnoteLinks(IReadOnlyList<SourceBlock> blocks)
    {
        var (markRun, lastMark, noteRun, lastNote) = (1, 0, 1, 0);
        for (var order = 0; order < blocks.Count; order++)
        {
            if (blocks[order] is SourceFootnote note && int.TryParse(note.Mark, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                if (number <= lastNote) noteRun++;
                lastNote = number;
                notes.Add((order, noteRun, number, note));
            }
            foreach (var (place, content) in Texts(blocks[order]))
                foreach (var mark in FootnoteMarks.In(content))
                {
                    if (mark < lastMark && mark == 1) markRun++;
                    lastMark = mark;
                    marks.TryAdd((place, mark), (order, markRun));
                }
        }
        inRuns = markRun == noteRun;
    }

    public IEnumerable<FootnoteDraft> Of(IEnumerable<SourceCell> cells, SourcePlace place) =>
        cells.SelectMany(cell => FootnoteMarks.In(cell.Content)).Distinct().Select(mark => For(mark, place)).OfType<FootnoteDraft>();

    private FootnoteDraft? For(int mark, SourcePlace place)
    {
        if (!marks.TryGetValue((place, mark), out var at)) return null;
        var fitting = notes.Where(note => note.Mark == mark).ToList();
        var found = inRuns ? fitting.Find(note => note.Run == at.Run) : fitting.Find(note => note.Order > at.Order);
        return found.Note is null ? null : new(mark, found.Note.Place.Line, CellText.Tidy(string.Join(' ', CellText.Read(found.Note.Text.Content).Blocks)));
    }

    private static IEnumerable<(SourcePlace Place, string Content)> Texts(SourceBlock block) => block switch
    {
        SourceHeading heading => [(heading.Place, heading.Text.Content)],
        SourceParagraph paragraph => [(paragraph.Place, paragraph.Text.Content)],
        SourceListItem item => [(item.Place, item.Text.Content)],
        SourceTable table => table.Rows.SelectMany(row => row.Cells.Select(cell => (row.Place, cell.Content))),
        _ => [],
    };
}
