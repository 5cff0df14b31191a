using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Rounds.Chasing;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.Chasing;

[Needs(Permission.RunRound)]
public sealed class ContactsModel(ConcordDb db, NameContact name) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";
    [BindProperty] public Guid? Deputy { get; set; }
    [BindProperty] public Guid? SeniorOwner { get; set; }
    public BodyLine Body { get; private set; } = null!;
    public IReadOnlyList<RoleHolders.Holder> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var named = await db.BodyContacts.AsNoTracking().Where(row => row.BodyId == Body.Id).ToDictionaryAsync(row => row.Level, row => (Guid?)row.PersonId, cancel);
        (Deputy, SeniorOwner) = (named.GetValueOrDefault(ContactLevel.Deputy), named.GetValueOrDefault(ContactLevel.SeniorOwner));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await name.RunAsync(Body.Id, Deputy, SeniorOwner, User.Actor(), cancel);
        TempData["Done"] = $"Saved whom to ask when {Body.CurrentName} is late.";
        return Redirect($"/bodies/{Key}/contacts");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Body = (await db.BodyLines.AsNoTracking().SingleOrDefaultAsync(row => row.Key == Key, cancel)).OrNotFound("such body");
        People = await name.ChoicesAsync(Body.Id, cancel);
    }
}
