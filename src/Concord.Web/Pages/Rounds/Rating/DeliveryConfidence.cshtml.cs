using Concord.Data;
using Concord.People;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.Rating;

/// <summary>The delivery-confidence scales in all their versions.</summary>
[Public]
public sealed class DeliveryConfidenceModel(ConcordDb db, Access access) : PageModel
{
    public IReadOnlyList<ConfidenceScale> Scales { get; private set; } = [];
    public bool MayAdd { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Scales = await db.ConfidenceScales.AsNoTracking().OrderBy(scale => scale.Key).ThenByDescending(scale => scale.Version).ToListAsync(cancel);
        MayAdd = await access.MayAsync(User.Actor(), Permission.RunRound, [Scope.Programme], cancel);
    }
}
