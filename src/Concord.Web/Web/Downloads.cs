using System.Globalization;
using System.Text;
using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Finding;
using Concord.Plans.Importing;
using Concord.Shared;
using Concord.Web.Layout.Charts;
using Concord.Web.Pages.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web;

/// <summary>The files behind pages: lists as CSV, pictures as SVG, the source document as it came.</summary>
public static class Downloads
{
    public static void MapDownloads(this WebApplication app)
    {
        var plans = app.MapGroup("/plans/{plan}").CacheOutput(PublicPage.Name).AddEndpointFilter(NotThere);
        plans.MapGet("/actions.csv", [Public] async (string plan, [AsParameters] ActionFilter filter, ConcordDb db, FindActions find, CancellationToken cancel) =>
        {
            await PlanIdAsync(db, plan, cancel);
            var rows = await find.AllAsync(plan, filter, cancel);
            string[] why = filter.AttentionChosen is null ? [] : ["why it is listed"];
            return CsvFile($"{plan}-actions.csv", ["reference", "chapter", "action", "led by", "promised", "stands", .. why], rows.Select(row => (string[])
                [row.Ref, row.Chapter.ToString(CultureInfo.InvariantCulture), row.Text, row.LeadLine, row.Promised, row.Status.InWords(), .. why.Select(_ => row.Because ?? "")]));
        });
        plans.MapGet("/statuses.csv", [Public] async (string plan, ConcordDb db, CancellationToken cancel) =>
        {
            var bar = await BarAsync(db, plan, cancel);
            return CsvFile($"{plan}-statuses.csv", ["status", "actions"], bar.Shares.Select(share => new[] { share.Status.InWords(), share.Count.ToString(CultureInfo.InvariantCulture) }));
        });
        plans.MapGet("/statuses.svg", [Public] async (string plan, ConcordDb db, CancellationToken cancel) =>
            Results.File(Encoding.UTF8.GetBytes(StatusBarPicture.Draw(await BarAsync(db, plan, cancel))), "image/svg+xml", $"{plan}-statuses.svg"));
        app.MapGet("/plans/{plan}/source", [Public] async (string plan, ConcordDb db, CancellationToken cancel) =>
        {
            var id = await PlanIdAsync(db, plan, cancel);
            var source = (await db.PlanSources.AsNoTracking().FirstOrDefaultAsync(row => row.PlanId == id, cancel)).OrNotFound("source document");
            return Results.File(source.Bytes, "application/octet-stream", source.File);
        }).AddEndpointFilter(NotThere);
    }

    /// <summary>What was not understood of a document that waits to be imported, whole.</summary>
    public static void MapImportReport(this WebApplication app) => app.MapGet("/plans/import/{id:guid}/not-understood.csv", [Needs(Permission.ImportPlan)] async (Guid id, HttpContext context, ImportPlan import, ReadPlan read, CancellationToken cancel) =>
    {
        var source = await import.FindUploadAsync(id, context.User.Actor(), cancel);
        var (draft, _, _) = await read.RunAsync(source.File, source.Bytes, cancel: cancel);
        return CsvFile("not-understood.csv", ["file", "part", "line", "text", "why"],
            draft.NotUnderstood.Select(row => new[] { source.File, row.Part ?? "", row.Line.ToString(CultureInfo.InvariantCulture), row.Text, row.Why }));
    }).AddEndpointFilter(NotThere);

    /// <summary>The auditor's export: every column, newest first.</summary>
    public static void MapAuditExport(this WebApplication app) => app.MapGet("/audit.csv", [Needs(Permission.ReadAudit)] async (string? q, DateOnly? from, DateOnly? to, ConcordDb db, CancellationToken cancel) =>
    {
        var rows = await AuditTrailModel.Shown(db, AuditTrailModel.Matching(db, q, from, to)).ToListAsync(cancel);
        return CsvFile("audit.csv", ["number", "at (UTC)", "who", "did", "kind", "subject", "details", "hash"], rows.Select(row => new[]
        {
            row.Sequence.ToString(CultureInfo.InvariantCulture), row.At.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture), row.Who, row.Did,
            row.SubjectKind, row.SubjectId?.ToString() ?? "", row.Details, Convert.ToHexStringLower(row.Hash),
        }));
    });

    internal static async ValueTask<object?> NotThere(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (NotFound)
        {
            return Results.NotFound();
        }
    }

    private static async Task<Guid> PlanIdAsync(ConcordDb db, string slug, CancellationToken cancel) =>
        await db.Plans.Where(plan => plan.Slug == slug).Select(plan => (Guid?)plan.Id).SingleOrDefaultAsync(cancel) ?? throw new NotFound("such plan");

    private static async Task<StatusBar> BarAsync(ConcordDb db, string plan, CancellationToken cancel)
    {
        var id = await PlanIdAsync(db, plan, cancel);
        var counts = await db.Actions.Where(action => action.PlanId == id).GroupBy(action => action.Status).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        return new StatusBar(plan, counts.ToDictionary(count => count.Key, count => count.Count));
    }

    internal static IResult CsvFile(string name, IEnumerable<string> header, IEnumerable<string[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var row in rows.Prepend([.. header])) Csv.WriteRow(text, row);
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), Csv.MediaType, name);
    }
}
