using System.ComponentModel.DataAnnotations;
using Concord.People.SigningIn;
using Concord.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Concord.Web.Pages.People.SigningIn;

[Public, EnableRateLimiting(RateLimits.Guessing)]
public sealed class SecondStepModel(HalfWay halfWay, SignIn signIn) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the code from your authenticator app, or a recovery code")] public string Code { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() => await halfWay.FindAsync(HttpContext) is null ? Redirect("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await halfWay.FindAsync(HttpContext) is not { } account) return Redirect("/sign-in");
        RuleBroken.If(!await signIn.CheckCodeAsync(account, Code, cancel), "The code is not right, was used before, or there were too many tries. Wait for the next code and try again", "Code");
        await HttpContext.SignOutAsync(SignedIn.SecondStep);
        await HttpContext.SignInAsync(await signIn.BeginAsync(account, "with a password and a second factor", cancel), account);
        return LocalRedirect(Url.IsLocalUrl(Next) ? Next! : "/");
    }

    public Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;
}
