using Concord.Data;
using Concord.Plans.Domain;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Comparing;

/// <summary>Every publication of a plan: when, from which document, and what changed since the one before.</summary>
[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class VersionsModel(ConcordDb db) : PageModel
{
    public sealed record Row(int Number, string Published, string SourceFile, string SourceSha256, DateTime AddedAt, string Exception);

    public Plan Plan { get; private set; } = null!;
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int LeftOut { get; private set; }

    public async Task OnGetAsync(string plan, CancellationToken cancel)
    {
        Plan = (await db.Plans.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == plan, cancel)).OrNotFound("such plan");
        Rows = await db.PlanVersions.AsNoTracking().Where(version => version.PlanId == Plan.Id).OrderByDescending(version => version.Number)
            .Select(version => new Row(version.Number, version.Published, version.SourceFile, version.SourceSha256, version.AddedAt, version.Exception)).ToListAsync(cancel);
        LeftOut = await db.Actions.CountAsync(action => action.PlanId == Plan.Id && action.PlanVersion < Plan.Versions, cancel);
    }
}
