using Concord.Plans.Importing.Documents;

namespace Concord.Plans.Importing.Tables;

/// <summary>Counts what every piece of the document was read as, and lists what a person must look at.</summary>
internal sealed class DraftAccount(IEnumerable<NotUnderstood> remarks)
{
    private readonly SortedDictionary<LineKind, int> counts = [];
    private readonly List<NotUnderstood> notUnderstood = [.. remarks];

    public IReadOnlyDictionary<LineKind, int> Accounts => counts;
    public IReadOnlyList<NotUnderstood> NotUnderstood => notUnderstood;

    public void Count(LineKind kind, int times = 1)
    {
        if (times > 0) counts[kind] = counts.GetValueOrDefault(kind) + times;
    }

    public void CannotRead(SourceRow row, string why)
    {
        Count(LineKind.NotUnderstood);
        Remark(row, why);
    }

    public void Remark(SourceRow row, string why) => Remark(row.Place, string.Join(" | ", row.Cells.Where(cell => !cell.Continues).Select(cell => cell.Source)), why);

    public void Remark(SourcePlace place, string text, string why) => notUnderstood.Add(new(place.Line, text, why, place.Part));
}
