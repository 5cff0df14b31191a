using System.Globalization;
using Concord.Data;
using Concord.Plans.Exporting;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Exporting;

[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class ExportModel(ConcordDb db, ExportPlan export, PublicAddress address) : PageModel
{
    /// <summary>A size is known by writing the file: for plans of this many actions that takes no longer than the page itself.</summary>
    private const int MostActionsToWeigh = 150;

    public (string Slug, string Title) Plan { get; private set; }
    public int Actions { get; private set; }
    public bool HasSizes => Actions <= MostActionsToWeigh;
    public IReadOnlyList<(IPlanExport Format, string Size)> Formats { get; private set; } = [];

    public async Task OnGetAsync(string plan, CancellationToken cancel)
    {
        var found = (await db.Plans.Where(row => row.Slug == plan).Select(row => new { row.Id, row.Slug, row.Title }).SingleOrDefaultAsync(cancel)).OrNotFound("such plan");
        Plan = (found.Slug, found.Title);
        Actions = await db.Actions.CountAsync(action => action.PlanId == found.Id, cancel);
        var formats = new List<(IPlanExport, string)>();
        foreach (var format in export.Formats) formats.Add((format, HasSizes ? await WeighAsync(format, cancel) : ""));
        Formats = formats;
    }

    private async Task<string> WeighAsync(IPlanExport format, CancellationToken cancel)
    {
        using var written = new MemoryStream();
        await export.RunAsync(Plan.Slug, format.Extension, address.Of(Request, "/"), written, cancel);
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (written.Length + 500) / 1000):N0}\u00A0kB");
    }
}
