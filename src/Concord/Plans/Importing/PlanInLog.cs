using System.Text.Json;
using Concord.Plans.Domain;
using Concord.Shared.Transparency;

namespace Concord.Plans.Importing;

/// <summary>A plan's publication in the public log: every action in the words of the document, so that nobody can say later that it promised something else.</summary>
internal static class PlanInLog
{
    public static void RecordPlan(this PublicLog log, Plan plan, PlanVersion version, PlanDraft draft) =>
        log.RecordPlan(plan, version.Number, version.Id, draft.Chapters.SelectMany(chapter => chapter.Actions).Select(row => row.Published()));

    public static void RecordPlan(this PublicLog log, Plan plan, int version, Guid id, IEnumerable<PlanAction.AsPublished> actions) =>
        log.Record("plan published", $"{plan.Code} version {version}", id, JsonSerializer.Serialize(new
        {
            plan = plan.Slug, plan.Code, plan.Title, version, plan.Published, source = new { file = plan.SourceFile, sha256 = plan.SourceSha256 },
            actions = actions.Select(row => new { reference = row.Ref, text = row.SourceText, lead = row.SourceLead, promised = row.SourcePromised }),
        }, JsonSerializerOptions.Web));
}
