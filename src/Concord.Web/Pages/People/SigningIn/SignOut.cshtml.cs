using Concord.People.SigningIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.People.SigningIn;

[Public]
public sealed class SignOutModel(SignIn signIn) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (User.SessionId() is { } session) await signIn.EndAsync(session, User.Actor(), cancel);
        await HttpContext.SignOutAsync();
        TempData["Done"] = "You have signed out.";
        return Redirect("/sign-in");
    }
}
