using System.ComponentModel.DataAnnotations;
using Concord.People.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Concord.Web.Pages.People.SigningIn;

[Public, EnableRateLimiting(RateLimits.Guessing)]
public sealed class ChooseModel(RecoverPassword recover) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true)] public Guid Person { get; set; }
    [BindProperty(SupportsGet = true)] public string? Token { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter a new password")] public string Password { get; set; } = "";

    public void OnGet() => Response.Headers["Referrer-Policy"] = "no-referrer";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await recover.ChooseAsync(Person, Token ?? "", Password, cancel);
        TempData["Done"] = "Your new password is set. Sign in with it.";
        return Redirect("/sign-in");
    }

    public Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;
}
