using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Plans.Changing;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Web.Components;
using Concord.Web.Pages.Plans.Editing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Changing;

/// <summary>A page on which a change of one action is proposed: what it is about, why, and from when.</summary>
public abstract class ProposalPage(ConcordDb db, Access access, ProposeChange propose) : PageModel, IShowAgain
{
    public sealed class WhyForm
    {
        public string? Reason { get; set; }
        [ModelBinder(typeof(DateInputBinder))] public DateOnly? EffectiveOn { get; set; }
    }

    public sealed record Choice(Guid Id, string Words);

    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Slug { get; set; } = "";
    [BindProperty] public WhyForm Why { get; set; } = new();
    public PlanAction Action { get; private set; } = null!;

    /// <summary>The plan's other live actions.</summary>
    public IReadOnlyList<Choice> Others { get; private set; } = [];

    public virtual async Task ShowAsync(CancellationToken cancel)
    {
        Action = await db.FindAsync(Plan, Slug, access, User.Actor(), Permission.ProposeChange, cancel);
        var rows = await db.Actions.Where(row => row.PlanId == Action.PlanId && row.Id != Action.Id && row.Status != ActionStatus.Superseded && row.Status != ActionStatus.Withdrawn)
            .OrderBy(row => row.Ref).Select(row => new { row.Id, row.Ref, row.TextNow }).ToListAsync(cancel);
        Others = [.. rows.Select(row => new Choice(row.Id, $"{row.Ref} {Layout.Excerpt.Of(row.TextNow, 70)}"))];
    }

    protected async Task<IActionResult> ProposeAsync(ProposedChange change, CancellationToken cancel)
    {
        var id = await propose.RunAsync(new(Action.Id, change, Why.Reason ?? "", Why.EffectiveOn), User.Actor(), cancel);
        TempData["Done"] = $"The change of {Action.Ref} was proposed. The lead endorses it next.";
        return Redirect($"/plans/{Plan}/changes/{id}");
    }
}
