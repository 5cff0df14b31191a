using Concord.Data;
using Concord.Plans.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans;

/// <summary>The filters of a list of actions. They combine, and live in the address.</summary>
public sealed record ActionFilter(string? Q, int? Chapter, string? Lead, string? Status, string? Kind, string? Promised, string? Place)
{
    public static readonly IReadOnlyList<string> Names = ["q", "chapter", "lead", "status", "kind", "promised", "place"];

    public bool IsEmpty => string.IsNullOrWhiteSpace(Q) && Chapter is null && new[] { Lead, Status, Kind, Promised, Place }.All(string.IsNullOrEmpty);

    public ActionStatus? StatusChosen => Enum.GetValues<ActionStatus>().Cast<ActionStatus?>().FirstOrDefault(status => status!.Value.Slug() == Status);

    public ActionKind? KindChosen => Enum.TryParse<ActionKind>(Kind, ignoreCase: true, out var kind) ? kind : null;

    public async Task<List<ActionRow>> ApplyAsync(IEnumerable<ActionRow> rows, ConcordDb db, CancellationToken cancel)
    {
        if (Chapter is { } chapter) rows = rows.Where(row => row.Chapter == chapter);
        if (StatusChosen is { } status) rows = rows.Where(row => row.Status == status);
        if (KindChosen is { } kind) rows = rows.Where(row => row.Kind == kind);
        if (Promised is { Length: > 0 }) rows = rows.Where(row => row.Promised.ReplaceLineEndings("\n") == Promised.ReplaceLineEndings("\n"));
        if (Lead is { Length: > 0 }) rows = rows.Where(row => row.Leads.Exists(lead => Lead == "all" ? lead.Role == LeadRole.AllDepartments : lead.Key == Lead));
        foreach (var word in (Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(10)) rows = rows.Where(row => Says(row, word));
        if (Place is not { Length: > 0 }) return [.. rows];
        var here = await (from place in db.ActionPlaces
                          join area in db.AreaLines on place.AreaId equals area.Id
                          join action in db.Actions on place.ActionId equals action.Id
                          where area.Code == Place
                          select action.Ref).ToHashSetAsync(cancel);
        return [.. rows.Where(row => here.Contains(row.Ref))];
    }

    private static bool Says(ActionRow row, string word) =>
        new[] { row.Text, row.Ref, row.Promised, row.LeadLine }.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
