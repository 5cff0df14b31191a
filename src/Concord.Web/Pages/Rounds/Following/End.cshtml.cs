using Concord.Rounds.Following;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Concord.Web.Pages.Rounds.Following;

/// <summary>Ends a subscription, and forgets the address. Opening the link only asks.</summary>
[Public, EnableRateLimiting(RateLimits.Guessing)]
public sealed class EndModel(SubscribeByEmail subscribe, WhatIsFollowed followed) : PageModel
{
    /// <summary>Null where it has ended.</summary>
    public string? What { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancel)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        try
        {
            What = await followed.NameAsync(await subscribe.FindAsync(token, SubscriptionLinks.Purpose.End, cancel), cancel);
        }
        catch (NotFound)
        {
            What = null;
        }
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        await subscribe.EndAsync(token, cancel);
        return Redirect(Request.Path);
    }
}
