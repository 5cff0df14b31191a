using Concord.Data;
using Concord.People;
using Concord.People.Domain;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.People.Roles;

[Needs(Permission.ManagePeople)]
public sealed class PeopleModel(ConcordDb db, Concord.People.Joining.WithdrawInvitation withdraw, TimeProvider clock) : PageModel, IShowAgain
{
    public const int PageSize = 100;

    public sealed record Row(Guid Id, string Name, string Email, bool IsDisabled, bool HasSecondFactor, IReadOnlyList<Role> Roles);

    public sealed record Waiting(Guid Id, string Name, string Email, Role Role, DateTime ExpiresAt);

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    // From the query alone: in the route, "page" is the framework's own value.
    [FromQuery(Name = "page")] public int PageNumber { get; set; } = 1;
    public IReadOnlyList<Row> People { get; private set; } = [];
    public IReadOnlyList<Waiting> Invitations { get; private set; } = [];
    public int Found { get; private set; }
    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostWithdrawAsync(Guid invitation, CancellationToken cancel)
    {
        await withdraw.RunAsync(invitation, User.Actor(), cancel);
        TempData["Done"] = "The invitation was withdrawn.";
        return Redirect("/people");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        var (today, now) = (clock.Today(), clock.UtcNow());
        var wanted = (Q ?? "").Trim().ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // translated to SQL
        var people = db.Accounts.Where(account => wanted == "" || account.NormalizedEmail.Contains(wanted) || account.Name.ToUpper().Contains(wanted));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        Found = await people.CountAsync(cancel);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        People = await people.OrderBy(account => account.Name).ThenBy(account => account.Id).Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .Select(account => new Row(account.Id, account.Name, account.Email, account.DisabledAt != null, account.TwoFactorEnabled,
                db.RolesGiven.Where(given => given.PersonId == account.Id && given.EndedAt == null && given.From <= today && (given.Until == null || given.Until >= today)).Select(given => given.Role).ToList()))
            .ToListAsync(cancel);
        Invitations = await db.Invitations.Where(invitation => invitation.AcceptedAt == null && invitation.WithdrawnAt == null && invitation.ExpiresAt > now)
            .OrderBy(invitation => invitation.ExpiresAt).Select(invitation => new Waiting(invitation.Id, invitation.Name, invitation.Email, invitation.Role, invitation.ExpiresAt)).ToListAsync(cancel);
    }
}
