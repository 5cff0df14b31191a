using System.ComponentModel.DataAnnotations;
using Concord.People.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Concord.Web.Pages.People.SigningIn;

[Public, EnableRateLimiting(RateLimits.Guessing)]
public sealed class ForgottenModel(RecoverPassword recover, PublicAddress address) : PageModel, IShowAgain
{
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address"), StringLength(320, ErrorMessage = "Enter a shorter e-mail address")] public string Email { get; set; } = "";
    public bool Asked { get; private set; }

    public void OnGet() { }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        await recover.AskAsync(Email, (person, token) => address.Of(Request, $"/password/choose?person={person}&token={Uri.EscapeDataString(token)}"), cancel);
        Asked = true;
    }

    public Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;
}
