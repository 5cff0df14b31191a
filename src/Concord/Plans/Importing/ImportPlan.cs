using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Transparency;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Importing;

/// <summary>From a published document to a plan: read first, look, then save. Saving reads the same bytes again, and saves all or nothing.</summary>
public sealed class ImportPlan(ConcordDb db, Access access, ReadPlan read, NameBody bodies, PreElectionHold hold, Audit audit, PublicLog log, TimeProvider clock)
{
    private const int Batch = 250;

    public sealed record Request(Guid SourceId, string Title, string Code, string Publisher, string Published, string Nations)
    {
        public NamesMeant Names { get; init; } = NamesMeant.Nothing;

        /// <summary>Why it is published within a pre-election period; empty where there is none.</summary>
        public string Exception { get; init; } = "";
    }

    public async Task<PlanSource> FindUploadAsync(Guid sourceId, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.ImportPlan, [Scope.Programme], cancel);
        return (await db.PlanSources.SingleOrDefaultAsync(row => row.Id == sourceId && row.PlanId == null, cancel)).OrNotFound("such upload");
    }

    /// <summary>The code that references will start with: the title's initials, or the next that is free.</summary>
    public Task<string> CodeForAsync(string title, CancellationToken cancel = default) => FreeCodeAsync(TitlePage.CodeOf(title), cancel);

    /// <summary>Refuses what cannot be imported, before any of it is saved.</summary>
    public async Task CheckAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        await FindUploadAsync(request.SourceId, actor, cancel);
        var code = CodeOf(request);
        RuleBroken.If(string.IsNullOrWhiteSpace(request.Title), "Enter the plan's title", "title");
        RuleBroken.If(request.Title.Length > 300, "The title must be 300 characters or fewer", "title");
        RuleBroken.If(request.Publisher.Length > 200, "The publisher must be 200 characters or fewer", "publisher");
        RuleBroken.If(request.Published.Length > 60, "The date must be 60 characters or fewer", "published");
        RuleBroken.If(request.Nations.Length > 100, "The nations must be 100 characters or fewer", "nations");
        RuleBroken.If(code.Length is < 2 or > 12 || !code.All(char.IsAsciiLetterOrDigit), "The code must be 2 to 12 letters and digits, such as ICAP", "code");
        await hold.PassAsync([], request.Exception, cancel);
        RuleBroken.If(await db.Plans.AnyAsync(plan => plan.Code == code, cancel), $"There is already a plan with the code {code}. Choose another, such as {await FreeCodeAsync(code, cancel)}", "code");
    }

    /// <returns>The address of the new plan.</returns>
    public async Task<string> RunAsync(Request request, Actor actor, IProgress<int>? saved = null, CancellationToken cancel = default)
    {
        await CheckAsync(request, actor, cancel);
        var source = await FindUploadAsync(request.SourceId, actor, cancel);
        var (draft, _, known) = await read.RunAsync(source.File, source.Bytes, new PlanReadOptions(request.Title.Trim(), CodeOf(request), request.Published), cancel: cancel);
        RuleBroken.If(draft.Chapters.Count == 0, "No action was read from this document. Say what its columns are first");

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var bodyOf = await request.Names.ResolveAsync(known, bodies, actor, cancel);
        var exception = await hold.PassAsync(draft.Chapters.SelectMany(chapter => chapter.Actions).SelectMany(row => row.LeadingBodies(bodyOf)), request.Exception, cancel);
        var plan = new Plan(CodeOf(request), draft.Title, request.Publisher.Trim(), request.Published.Trim(), request.Nations.Trim(), draft.Source.File, draft.Source.Sha256) { AddedAt = clock.UtcNow() };
        foreach (var chapter in draft.Chapters) plan.AddChapter(chapter.Number, chapter.Title, "");
        source.PlanId = plan.Id;
        db.Plans.Add(plan);
        var version = draft.AsVersion(plan.Id, 1, plan.Published, source.Id, exception, actor, clock.UtcNow());
        db.PlanVersions.Add(version);
        log.RecordPlan(plan, version, draft);

        var rows = draft.Chapters.Zip(plan.Chapters).SelectMany(pair => pair.First.Actions.Select(row => (row, Chapter: pair.Second))).ToList();
        foreach (var batch in rows.Chunk(Batch).DefaultIfEmpty([]).Index())
        {
            foreach (var (row, chapter) in batch.Item)
            {
                var action = chapter.Add(row, bodyOf, version: 1, actor, clock.UtcNow());
                db.Actions.Add(action);
                db.Baselines.AddRange(action.BaselinesOf(row));
            }
            var done = Math.Min(rows.Count, (batch.Index + 1) * Batch);
            audit.Record(actor, "Imported a plan", "plan", plan.Id, $"{plan.Code} {done} of {rows.Count} actions from {draft.Source.Sha256}");
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            saved?.Report(done);
        }
        await transaction.CommitAsync(cancel);
        return plan.Slug;
    }

    private static string CodeOf(Request request) => request.Code.Trim().ToUpperInvariant();

    private async Task<string> FreeCodeAsync(string wanted, CancellationToken cancel)
    {
        for (var n = 1; ; n++)
        {
            var code = n == 1 ? wanted : $"{wanted}{n}";
            if (!await db.Plans.AnyAsync(plan => plan.Code == code, cancel)) return code;
        }
    }
}
