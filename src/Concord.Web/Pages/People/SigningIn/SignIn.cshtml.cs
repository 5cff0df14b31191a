using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Concord.People.Demonstration;
using Concord.People.Domain;
using Concord.People.SigningIn;
using Concord.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Concord.Web.Pages.People.SigningIn;

[Public, EnableRateLimiting(RateLimits.Guessing)]
public sealed class SignInModel(SignIn signIn, SecondFactor secondFactor, ConcordSettings settings) : PageModel, IShowAgain
{
    public sealed class Form
    {
        [Required(ErrorMessage = "Enter your e-mail address")] public string Email { get; set; } = "";
        [Required(ErrorMessage = "Enter your password")] public string Password { get; set; } = "";
    }

    [BindProperty(SupportsGet = true)] public string? Next { get; set; }
    [BindProperty] public Form Typed { get; set; } = new();
    public IReadOnlyList<LoadDemonstrationPeople.Person> Demonstration => settings.Demonstration ? LoadDemonstrationPeople.All : [];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var result = await signIn.CheckPasswordAsync(Typed.Email, Typed.Password, cancel);
        switch (result.Outcome)
        {
            case SignInOutcome.SignedIn:
                await HttpContext.SignInAsync(await signIn.BeginAsync(result.Account!, "with a password", cancel), result.Account!);
                return LocalRedirect(After);
            case SignInOutcome.SecondFactorNeeded:
                await RememberAsync(result.Account!);
                return Redirect($"/sign-in/second-step?next={Uri.EscapeDataString(After)}");
            case SignInOutcome.SetUpSecondFactor:
                await secondFactor.BeginAsync(result.Account!);
                await RememberAsync(result.Account!);
                return Redirect($"/sign-in/set-up?next={Uri.EscapeDataString(After)}");
            default:
                throw new RuleBroken(Concord.People.SigningIn.SignIn.Refusal);
        }
    }

    public Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;

    private string After => Url.IsLocalUrl(Next) ? Next! : "/";

    // Between the password and the code the browser holds who is half-way in, protected and for ten minutes.
    private Task RememberAsync(Account account) => HttpContext.SignInAsync(SignedIn.SecondStep,
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id.ToString())], SignedIn.SecondStep)));
}
