using Concord.Data;
using Concord.People;
using Concord.Shared.Auditing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Auditing;

[Needs(Permission.ReadAudit)]
public sealed class AuditTrailModel(ConcordDb db) : PageModel
{
    public const int PageSize = 100;

    public sealed record Row(long Sequence, DateTime At, string Who, string Did, string SubjectKind, Guid? SubjectId, string Details, byte[] Hash);

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    // From the query alone: in the route, "page" is the framework's own value.
    [FromQuery(Name = "page")] public int PageNumber { get; set; } = 1;
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public string Head { get; private set; } = "";
    public int Found { get; private set; }
    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);
    public string Query => $"q={Uri.EscapeDataString(Q ?? "")}&from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var matching = Matching(db, Q, From, To);
        Found = await matching.CountAsync(cancel);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        Rows = await Shown(db, matching.OrderByDescending(entry => entry.Sequence).Skip((PageNumber - 1) * PageSize).Take(PageSize)).ToListAsync(cancel);
        Head = VerifyAudit.Head(await db.AuditHeads.AsNoTracking().SingleAsync(cancel));
    }

    internal static IQueryable<Row> Shown(ConcordDb db, IQueryable<AuditEntry> entries) =>
        from entry in entries
        join person in db.PersonLines on entry.ActorId equals person.Id into people
        from person in people.DefaultIfEmpty()
        orderby entry.Sequence descending
        select new Row(entry.Sequence, entry.At, person!.Name ?? entry.Means, entry.Did, entry.SubjectKind, entry.SubjectId, entry.Details, entry.Hash);

    internal static IQueryable<AuditEntry> Matching(ConcordDb db, string? q, DateOnly? from, DateOnly? to)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (from is { } first) entries = entries.Where(entry => entry.At >= first.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        if (to is { } last && last < DateOnly.MaxValue) entries = entries.Where(entry => entry.At < last.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        var wanted = (q ?? "").Trim().ToLowerInvariant();
        if (wanted.Length == 0) return entries;
        var id = Guid.TryParse(wanted, out var parsed) ? parsed : Guid.Empty;
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // translated to SQL
        return entries.Where(entry => entry.Did.ToLower().Contains(wanted) || entry.Details.ToLower().Contains(wanted) || entry.SubjectId == id || entry.ActorId == id
            || db.PersonLines.Any(person => person.Id == entry.ActorId && person.Name.ToLower().Contains(wanted)));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }
}
