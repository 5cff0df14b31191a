using System.ComponentModel.DataAnnotations;
using Concord.Data;
using Concord.People;
using Concord.People.Domain;
using Concord.People.Roles;
using Concord.Shared;
using Concord.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.People.Roles;

[Needs(Permission.ManagePeople)]
public sealed class PersonModel(ConcordDb db, RoleWords words, GiveRole give, EndRole end, DisableAccount disable) : PageModel, IShowAgain
{
    public sealed class Form
    {
        public Role? Role { get; set; }
        public string? Scope { get; set; }
        [ModelBinder(typeof(DateInputBinder))] public DateOnly? Until { get; set; }
        [StringLength(500, ErrorMessage = "The reason must be 500 characters or fewer")] public string? Reason { get; set; }
    }

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    // Named, so that the other forms of this page are not read as this one.
    [BindProperty(Name = "Typed")] public Form Typed { get; set; } = new();
    public Account Person { get; private set; } = null!;
    public IReadOnlyList<RoleWords.Line> Roles { get; private set; } = [];
    public IReadOnlyList<(string Value, string Name)> Scopes { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken cancel)
    {
        RuleBroken.If(Typed.Role is null, "Choose a role", "Typed.Role");
        await give.RunAsync(new(Id, Typed.Role.Value, RoleWords.Parse(Typed.Scope ?? ""), Typed.Until, Typed.Reason ?? ""), User.Actor(), cancel);
        return Done("The role was given. The person signs in again to use it.");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid role, string? reason, CancellationToken cancel)
    {
        await end.RunAsync(role, reason ?? "", User.Actor(), cancel);
        return Done("The role was ended.");
    }

    public async Task<IActionResult> OnPostDisableAsync(bool off, CancellationToken cancel)
    {
        await disable.RunAsync(Id, off, User.Actor(), cancel);
        return Done(off ? "The account was disabled, and its sessions ended." : "The account was enabled.");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Person = (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.Id == Id, cancel)).OrNotFound("such person");
        Roles = await words.OfAsync(Id, cancel);
        Scopes = await words.ChoicesAsync(cancel);
    }

    private RedirectResult Done(string what)
    {
        TempData["Done"] = what;
        return Redirect($"/people/{Id}");
    }
}
