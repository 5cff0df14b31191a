using Concord.Rounds.Following;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Concord.Web.Pages.Rounds.Following;

/// <summary>Asks to hear of something by e-mail. Whether the address was known, nobody learns here.</summary>
[Public, EnableRateLimiting(RateLimits.Guessing)]
public sealed class SubscribeModel(WhatIsFollowed followed, SubscribeByEmail subscribe, PublicAddress address) : PageModel, IShowAgain
{
    [FromQuery(Name = "about")] public string? About { get; set; }
    [BindProperty] public string? Email { get; set; }
    public WhatIsFollowed.Subject? Subject { get; private set; }

    /// <summary>The link was sent, and the page that says so can be loaded again without sending another.</summary>
    [FromQuery(Name = "asked")] public bool Asked { get; set; }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await subscribe.AskAsync(About ?? "", Email ?? "", address.Of(Request, "/subscriptions/confirm/"), cancel);
        return Redirect($"/subscriptions?about={Uri.EscapeDataString(About ?? "")}&asked=true");
    }

    public async Task ShowAsync(CancellationToken cancel) => Subject = string.IsNullOrEmpty(About) ? null : await followed.FindAsync(About, cancel);
}
