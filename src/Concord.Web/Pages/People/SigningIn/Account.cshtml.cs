using Concord.Data;
using Concord.People.Domain;
using Concord.People;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.People.SigningIn;

[NeedsSignIn]
public sealed class AccountModel(ConcordDb db, RoleWords words) : PageModel
{
    public Account Account { get; private set; } = null!;
    public IReadOnlyList<RoleWords.Line> Roles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var id = User.Actor().PersonId;
        Account = (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.Id == id, cancel)).OrNotFound("such account");
        Roles = await words.OfAsync(Account.Id, cancel);
    }
}
