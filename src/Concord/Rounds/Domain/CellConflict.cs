using System.Security.Cryptography;
using System.Text;

namespace Concord.Rounds.Domain;

/// <summary>A cell that was changed here and elsewhere since the page was opened: both texts, so that neither is lost.</summary>
public sealed record CellConflict(ReturnCell Cell, string Saved, string Typed)
{
    /// <summary>A short mark of what a cell said when the page was opened: it comes back with what was typed.</summary>
    public static string MarkOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n").Trim())).AsSpan(0, 6));

    /// <summary>
    /// What was typed over what was saved meanwhile: a cell that was changed on one side only takes that side's words,
    /// one that was changed on both keeps what was typed and is listed.
    /// </summary>
    public static (ReturnContent Content, IReadOnlyList<CellConflict> Conflicts, IReadOnlyList<ReturnCell> TakenOver) Merge(
        ReturnContent saved, ReturnContent typed, IReadOnlyList<ReturnCell> cells, Func<ReturnCell, string?> markWhenOpened)
    {
        var (content, conflicts, taken) = (typed, new List<CellConflict>(), new List<ReturnCell>());
        foreach (var cell in cells)
        {
            var (theirs, mine) = (cell.Read(saved), cell.Read(typed));
            if (WrittenReturn.Same(theirs, mine)) continue;
            var opened = markWhenOpened(cell);
            if (opened == MarkOf(mine))
            {
                content = cell.Write(content, theirs) ?? content;
                taken.Add(cell);
            }
            else if (opened != MarkOf(theirs)) conflicts.Add(new(cell, theirs, mine));
        }
        return (content, conflicts, taken);
    }
}
