using Concord.Rounds.Following;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Concord.Web.Pages.Rounds.Following;

/// <summary>The owner of an address says yes. A link that is merely opened changes nothing: scanners of mail open links too.</summary>
[Public, EnableRateLimiting(RateLimits.Guessing)]
public sealed class ConfirmModel(SubscribeByEmail subscribe, WhatIsFollowed followed) : PageModel
{
    public string What { get; private set; } = "";
    public bool IsDone { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancel)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        var found = await subscribe.FindAsync(token, SubscriptionLinks.Purpose.Confirm, cancel);
        (What, IsDone) = (await followed.NameAsync(found, cancel), found.ConfirmedAt is not null);
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        await subscribe.ConfirmAsync(token, cancel);
        return Redirect(Request.Path);
    }
}
