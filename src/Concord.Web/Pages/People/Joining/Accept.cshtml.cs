using System.ComponentModel.DataAnnotations;
using Concord.People.Domain;
using Concord.People.Joining;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Concord.Web.Pages.People.Joining;

[Public, EnableRateLimiting(RateLimits.Guessing)]
public sealed class AcceptModel(AcceptInvitation accept) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";
    [BindProperty, Required(ErrorMessage = "Enter a password")] public string Password { get; set; } = "";
    public Invitation? Invitation { get; private set; }

    public Task OnGetAsync(CancellationToken cancel)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await accept.RunAsync(Token, Password, cancel);
        TempData["Done"] = "Your account is ready. Sign in with your e-mail address and password.";
        return Redirect("/sign-in");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        try
        {
            Invitation = await accept.FindAsync(Token, cancel);
        }
        catch (RuleBroken)
        {
            Invitation = null;
        }
    }
}
