using System.ComponentModel.DataAnnotations;
using Concord.People.Domain;
using Concord.People.SigningIn;
using Concord.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Concord.Web.Pages.People.SigningIn;

/// <summary>Staff set up an authenticator app at their first sign-in, and leave with recovery codes.</summary>
[Public, EnableRateLimiting(RateLimits.Guessing)]
public sealed class SetUpModel(HalfWay halfWay, SignIn signIn, SecondFactor secondFactor) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the code that the app shows")] public string Code { get; set; } = "";
    public SecondFactor.Offer Offer { get; private set; } = null!;
    public string Picture { get; private set; } = "";
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await WhoAsync() is null) return Redirect("/sign-in");
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await WhoAsync() is not { } account) return Redirect("/sign-in");
        RecoveryCodes = await secondFactor.ConfirmAsync(account, Code);
        await HttpContext.SignOutAsync(SignedIn.SecondStep);
        await HttpContext.SignInAsync(await signIn.BeginAsync(account, "with a new second factor", cancel), account);
        return Page();
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        var account = (await WhoAsync()).OrNotFound("such step");
        Offer = await secondFactor.BeginAsync(account);
        Picture = QrPicture.Of(Offer.Address);
    }

    // An account that has a second factor must use it: a password alone may not replace it.
    private async Task<Account?> WhoAsync() => await halfWay.FindAsync(HttpContext) is { TwoFactorEnabled: false } account ? account : null;
}
