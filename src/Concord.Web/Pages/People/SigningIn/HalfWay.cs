using System.Security.Claims;
using Concord.People.Domain;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Concord.Web.Pages.People.SigningIn;

/// <summary>Who gave the right password and still owes a code.</summary>
public sealed class HalfWay(UserManager<Account> accounts)
{
    public async Task<Account?> FindAsync(HttpContext context)
    {
        var half = await context.AuthenticateAsync(SignedIn.SecondStep);
        return half.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && await accounts.FindByIdAsync(id) is { DisabledAt: null } account ? account : null;
    }
}
