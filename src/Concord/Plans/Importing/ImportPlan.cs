using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Promises;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Importing;

/// <summary>From a published document to a plan: read first, look, then save. Saving reads the same bytes again.</summary>
public sealed class ImportPlan(ConcordDb db, Access access, BodyNames bodies, Audit audit, TimeProvider clock)
{
    public sealed record Request(Guid SourceId, string Title, string Code, string Publisher, string Published, string Nations);

    public async Task<PlanDraft> ReadAsync(string fileName, byte[] bytes, PlanReadOptions? options = null, CancellationToken cancel = default)
    {
        var (names, _) = await bodies.AllAsync(TitlePageFacts.Of(bytes).Day, cancel);
        return Read(fileName, bytes, new(names, Promises(bytes)), options);
    }

    /// <summary>Reads without a database: the bodies that ship with the product say what the names mean.</summary>
    public static PlanDraft ReadAlone(string fileName, byte[] bytes, PlanReadOptions? options = null) =>
        Read(fileName, bytes, new(BodyNames.Of(ShippedBodies.All(), TitlePageFacts.Of(bytes).Day).Names, Promises(bytes)), options);

    private static PromiseContext Promises(byte[] bytes) => new(TitlePageFacts.Of(bytes).Day);

    public async Task<PlanSource> FindUploadAsync(Guid sourceId, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.ImportPlan, [Scope.Programme], cancel);
        return (await db.PlanSources.SingleOrDefaultAsync(row => row.Id == sourceId && row.PlanId == null, cancel)).OrNotFound("such upload");
    }

    /// <summary>The code that references will start with: the title's initials, or the next that is free.</summary>
    public Task<string> CodeForAsync(string title, CancellationToken cancel = default) => FreeCodeAsync(TitlePage.CodeOf(title), cancel);

    private async Task<string> FreeCodeAsync(string wanted, CancellationToken cancel)
    {
        for (var n = 1; ; n++)
        {
            var code = n == 1 ? wanted : $"{wanted}{n}";
            if (!await db.Plans.AnyAsync(plan => plan.Code == code, cancel)) return code;
        }
    }

    /// <returns>The address of the new plan.</returns>
    public async Task<string> RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        var source = await FindUploadAsync(request.SourceId, actor, cancel);
        var code = request.Code.Trim().ToUpperInvariant();
        RuleBroken.If(string.IsNullOrWhiteSpace(request.Title), "Enter the plan's title", "title");
        RuleBroken.If(request.Title.Length > 300, "The title must be 300 characters or fewer", "title");
        RuleBroken.If(request.Publisher.Length > 200, "The publisher must be 200 characters or fewer", "publisher");
        RuleBroken.If(request.Published.Length > 60, "The date must be 60 characters or fewer", "published");
        RuleBroken.If(request.Nations.Length > 100, "The nations must be 100 characters or fewer", "nations");
        RuleBroken.If(code.Length is < 2 or > 12 || !code.All(char.IsAsciiLetterOrDigit), "The code must be 2 to 12 letters and digits, such as ICAP", "code");
        RuleBroken.If(await db.Plans.AnyAsync(plan => plan.Code == code, cancel), $"There is already a plan with the code {code}. Choose another, such as {await FreeCodeAsync(code, cancel)}", "code");

        var (names, ids) = await bodies.AllAsync(TitlePageFacts.Of(source.Bytes).Day, cancel);
        var draft = Read(source.File, source.Bytes, new(names, Promises(source.Bytes)), new PlanReadOptions(request.Title.Trim(), code));
        var plan = new Plan(code, draft.Title, request.Publisher.Trim(), request.Published.Trim(), request.Nations.Trim(), draft.Source.File, draft.Source.Sha256) { AddedAt = clock.UtcNow() };
        foreach (var chapterDraft in draft.Chapters)
        {
            var chapter = plan.AddChapter(chapterDraft.Number, chapterDraft.Title, "");
            foreach (var row in chapterDraft.Actions) Add(chapter, row, ids, actor);
        }
        source.PlanId = plan.Id;
        db.Plans.Add(plan);
        audit.Record(actor, "Imported a plan", "plan", plan.Id, $"{code} {draft.Chapters.Sum(chapter => chapter.Actions.Count)} actions from {draft.Source.Sha256}");
        await db.SaveChangesAsync(cancel);
        return plan.Slug;
    }

    private void Add(Chapter chapter, ActionDraft row, IReadOnlyDictionary<string, Guid> ids, Actor actor)
    {
        var action = chapter.AddAction(new(row.Ref, row.Line, row.Text, row.SourceText, row.SourceLead, row.SourcePromised));
        action.SetPromise(row.Promised);
        foreach (var milestone in row.Milestones) Add(action, milestone);
        foreach (var indicator in row.Indicators) Add(action, null, indicator);
        (action.OtherLanguages, action.Beside) = (row.OtherLanguages, row.Beside);
        foreach (var component in row.Components) action.AddComponent(component);
        foreach (var lead in row.Leads) action.AddLead(ids.TryGetValue(lead.Body, out var body) ? body : null, lead.Role, lead.Named, from: null);
        action.Remember("Imported", "Read from the published document", "", action.PublishedText, actor, clock.UtcNow());
    }

    private static void Add(PlanAction action, MilestoneDraft row)
    {
        var milestone = action.AddMilestone(row.Ref, row.Text, Promise.Of(row.Promised));
        (milestone.Led, milestone.Slipped, milestone.OtherLanguages) = (row.Led, row.Slipped, row.OtherLanguages);
        foreach (var indicator in row.Indicators) Add(action, milestone, indicator);
    }

    private static void Add(PlanAction action, Milestone? milestone, IndicatorDraft row) =>
        action.AddIndicator(milestone, row.Ref, row.Text, Promise.Of(row.Promised)).OtherLanguages = row.OtherLanguages;

    private static PlanDraft Read(string fileName, byte[] bytes, DraftReading reading, PlanReadOptions? options)
    {
        try
        {
            return PublishedPlan.Read(fileName, bytes, reading, options);
        }
        catch (PlanNotReadable problem)
        {
            throw new RuleBroken(problem.Message, "document");
        }
    }
}
