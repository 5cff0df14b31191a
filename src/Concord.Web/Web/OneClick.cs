using Concord.Rounds.Following;

namespace Concord.Web;

/// <summary>
/// Ends a subscription by one POST from a mail program (RFC 8058), which has no cookie and no form of ours. The token in the address
/// is all that it needs: nobody but the owner of the address has it, and all that it can do is end the letters to that address.
/// </summary>
public static class OneClick
{
    public const string Path = "/at-once", Field = "List-Unsubscribe=One-Click";

    public static void MapOneClick(this WebApplication app)
    {
        // Not to another address: what a mail program posts is not sent again (RFC 8058, 3.1).
        app.MapPost("/subscriptions/end/{token}" + Path, [Public] async (string token, SubscribeByEmail subscribe, CancellationToken cancel) =>
        {
            await subscribe.EndAsync(token, cancel);
            return Results.Text("These e-mails have ended, and the address is forgotten.");
        }).AddEndpointFilter(Downloads.NotThere).DisableAntiforgery();

        // A mail program that knows no one-click opens the address: the page asks.
        app.MapGet("/subscriptions/end/{token}" + Path, [Public] (string token) => Results.Redirect($"/subscriptions/end/{Uri.EscapeDataString(token)}"));
    }
}
