using Concord.Data;
using Concord.Plans.Finding;
using Concord.Plans.Keeping;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Finding;

/// <summary>What somebody saved, each with what it finds today.</summary>
[NeedsSignIn]
public sealed class FiltersModel(ConcordDb db, FindActions find) : PageModel
{
    public sealed record Line(Guid Id, string Name, string InWords, string Address, int Count);

    public IReadOnlyList<Line> Filters { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var lines = new List<Line>();
        foreach (var saved in await db.FiltersOf(User.Actor()).AsNoTracking().OrderBy(filter => filter.Name).ToListAsync(cancel))
        {
            var filter = SavedAddress.FilterOf(saved.Query);
            var words = new FilterChips("", filter, null, null).All.Select(chip => chip.Words);
            lines.Add(new(saved.Id, saved.Name, string.Join(", ", words), SavedAddress.Of(saved), await find.CountAsync(saved.Plan, filter, cancel)));
        }
        Filters = lines;
    }
}
