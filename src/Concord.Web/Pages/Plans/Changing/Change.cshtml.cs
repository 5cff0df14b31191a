using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans;
using Concord.Plans.Changing;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Changing;

[NeedsSignIn]
public sealed class ChangeModel(ConcordDb db, Access access, DescribeChange describe, EndorseChange endorse, ApproveChange approve, ApplyByException applyNow, ApplyChange apply, RefuseChange refuse, TakeBackChange takeBack, IOutputCacheStore cache, TimeProvider clock) : PageModel, IShowAgain
{
    private Dictionary<Guid, string> names = [];

    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public Guid Version { get; set; }
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public string? Authority { get; set; }
    [BindProperty] public string? Decision { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public string? Exception { get; set; }
    public new ChangeRequest Request { get; private set; } = null!;
    public PlanAction Action { get; private set; } = null!;
    public string PlanTitle { get; private set; } = "";
    public IReadOnlyList<DescribeChange.Fact> Facts { get; private set; } = [];

    /// <summary>Today's pre-election periods that hold it.</summary>
    public IReadOnlyList<QuietDays.Period> Held { get; private set; } = [];
    public bool MayEndorse { get; private set; }
    public bool MayApprove { get; private set; }
    public bool MayApply { get; private set; }
    public bool MayRefuse { get; private set; }
    public bool MayTakeBack { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostEndorseAsync(CancellationToken cancel) =>
        DoneAsync(endorse.RunAsync(new(Id, Version, Note ?? ""), User.Actor(), cancel), "The change was endorsed. It can be approved now.");

    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancel) =>
        DoneAsync(approve.RunAsync(new(Id, Version, Authority ?? "", Decision ?? "", Exception: Exception ?? ""), User.Actor(), cancel), "The change was approved. It is applied on its day.");

    public Task<IActionResult> OnPostApplyAsync(CancellationToken cancel) =>
        DoneAsync(applyNow.RunAsync(new(Id, Version, Exception ?? ""), User.Actor(), cancel), "The change was applied.");

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken cancel) =>
        DoneAsync(refuse.RunAsync(new(Id, Version, Why ?? ""), User.Actor(), cancel), "The change was refused.");

    public Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel) =>
        DoneAsync(takeBack.RunAsync(new(Id, Version), User.Actor(), cancel), "Your proposal was taken back.");

    public async Task ShowAsync(CancellationToken cancel)
    {
        Request = (await db.ChangeRequests.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Id && db.Plans.Any(plan => plan.Id == row.PlanId && plan.Slug == Plan), cancel)).OrNotFound("such change");
        Action = await db.Actions.AsNoTracking().Include(row => row.Leads).SingleAsync(row => row.Id == Request.ActionId, cancel);
        PlanTitle = await db.Plans.Where(plan => plan.Id == Request.PlanId).Select(plan => plan.Title).SingleAsync(cancel);
        Held = Request.State.IsOpen() ? await apply.HeldByAsync(Request, cancel) : [];
        Facts = await describe.RunAsync(Request, cancel);
        names = await db.PersonLines.Where(person => Request.Steps.Select(step => step.ByPersonId).Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancel);
        var (actor, isOwn) = (User.Actor(), Request.ProposedBy == User.Actor().PersonId);
        MayEndorse = Request.State == ChangeState.Proposed && !isOwn && await access.MayAsync(actor, Permission.EndorseChange, Action.OfAccountable(), cancel);
        MayApprove = Request.State == ChangeState.Endorsed && !isOwn && await access.MayAsync(actor, Permission.ApproveChange, Action.BelongsTo(), cancel);
        MayApply = Request.IsDue(clock.Today()) && await access.MayAsync(actor, Permission.ApproveChange, Action.BelongsTo(), cancel);
        MayRefuse = Request.State.IsOpen() && await access.MayAsync(actor, Permission.ApproveChange, Action.BelongsTo(), cancel);
        MayTakeBack = Request.State is ChangeState.Proposed or ChangeState.Endorsed && isOwn;
    }

    public string Who(ChangeStep step) => step.ByPersonId is { } id ? names.GetValueOrDefault(id, "somebody who has left") : ChangeAuthor.InPublic(null, step.Means);

    private async Task<IActionResult> DoneAsync(Task verb, string done)
    {
        await verb;
        await cache.EvictByTagAsync(PublicPage.Tag, CancellationToken.None);
        TempData["Done"] = done;
        return Redirect($"/plans/{Plan}/changes/{Id}");
    }
}
