using System.ComponentModel.DataAnnotations;
using Concord.People;
using Concord.People.Domain;
using Concord.People.Joining;
using Concord.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.People.Joining;

[Needs(Permission.ManagePeople)]
public sealed class InviteModel(InvitePerson invite, RoleWords words, PublicAddress address) : PageModel, IShowAgain
{
    public sealed class Form
    {
        [Required(ErrorMessage = "Enter the person’s name"), StringLength(200, ErrorMessage = "The name must be 200 characters or fewer")] public string Name { get; set; } = "";
        [Required(ErrorMessage = "Enter an e-mail address in the correct format, like name@example.org")] public string Email { get; set; } = "";
        [Required(ErrorMessage = "Choose a role")] public Role? Role { get; set; }
        [Required(ErrorMessage = "Choose what the role reaches")] public string Scope { get; set; } = "";
        [ModelBinder(typeof(DateInputBinder))] public DateOnly? Until { get; set; }
        [Required(ErrorMessage = "Say why this role is given"), StringLength(500, ErrorMessage = "The reason must be 500 characters or fewer")] public string Reason { get; set; } = "";
    }

    [BindProperty] public Form Typed { get; set; } = new();
    public IReadOnlyList<(string Value, string Name)> Scopes { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await invite.RunAsync(new(Typed.Email, Typed.Name, Typed.Role!.Value, RoleWords.Parse(Typed.Scope), Typed.Until, Typed.Reason, address.Of(Request, "/invitation/")), User.Actor(), cancel);
        TempData["Done"] = $"{Typed.Name} was invited. The invitation is open for seven days.";
        return Redirect("/people");
    }

    public async Task ShowAsync(CancellationToken cancel) => Scopes = await words.ChoicesAsync(cancel);
}
