using Concord.Rounds.Domain;
using Concord.Rounds.Returning;
using Concord.Shared;

namespace Concord.Web.Pages.Rounds.Returning;

/// <summary>A return's form as it came back: what was typed, over what is saved, with what collides.</summary>
public sealed class TypedReturn(IFormCollection? form, ReturnDesk.OnDesk desk)
{
    private const string Opened = "opened.";

    private (ReturnContent Content, IReadOnlyList<CellConflict> Conflicts, IReadOnlyList<ReturnCell> TakenOver)? merged;

    /// <summary>The version that the form was opened at.</summary>
    public Guid Version => Guid.TryParse(form?["version"].ToString(), out var version) ? version : Guid.Empty;

    public bool IsStale => form is not null && Version != desk.Return.Version;

    public WrittenReturn Written { get; } = form is null ? new(desk.Return.Content, []) : WrittenReturn.Over(desk.Return.Content, desk.Cells, cell => TextOf(form!, cell));

    public IReadOnlyList<CellConflict> Conflicts => Merged.Conflicts;
    public IReadOnlyList<ReturnCell> TakenOver => Merged.TakenOver;

    /// <summary>What the field shows: as typed where it could not be read or collides, else as it would be saved.</summary>
    public string Shown(ReturnCell cell) => form is not null && Written.Problems.Any(problem => problem.Field == cell.Name) ? TextOf(form, cell) ?? "" : cell.Read(Merged.Content);

    /// <summary>What the cell said when this page was made, for the next save.</summary>
    public string Mark(ReturnCell cell) => CellConflict.MarkOf(cell.Read(desk.Return.Content));

    public static string MarkName(ReturnCell cell) => Opened + cell.Name;

    /// <summary>The content to be saved; a cell that could not be read refuses it.</summary>
    public ReturnContent Content()
    {
        RuleBroken.IfAny(Written.Problems);
        return Written.Content;
    }

    private (ReturnContent Content, IReadOnlyList<CellConflict> Conflicts, IReadOnlyList<ReturnCell> TakenOver) Merged => merged ??= IsStale
        ? CellConflict.Merge(desk.Return.Content, Written.Content, desk.Cells, cell => form![MarkName(cell)].ToString())
        : (Written.Content, [], []);

    // A box that is not ticked is not sent.
    private static string? TextOf(IFormCollection form, ReturnCell cell) => form.TryGetValue(cell.Name, out var typed) ? typed.ToString() : cell.Kind == CellKind.YesNo && form.ContainsKey(MarkName(cell)) ? "No" : null;
}
