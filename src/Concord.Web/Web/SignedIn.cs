using System.Security.Claims;
using Concord.People.Domain;
using Concord.People.SigningIn;
using Concord.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Concord.Web;

/// <summary>The sign-in cookie holds only a session's number; each request asks whether that session still stands.</summary>
public static class SignedIn
{
    public const string SecondStep = "second step";

    private const string SessionClaim = "session";

    public static bool IsSessionCookie(string name) => name is "concord" or "__Host-concord";

    public static IServiceCollection AddSignIn(this IServiceCollection services, ConcordSettings settings)
    {
        var secure = settings.PublicAddress?.Scheme == Uri.UriSchemeHttps;
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options =>
            {
                Harden(options.Cookie, secure, "concord");
                options.ExpireTimeSpan = TimeSpan.FromHours(2);
                options.LoginPath = "/sign-in";
                options.AccessDeniedPath = "/status/403";
                options.ReturnUrlParameter = "next";
                options.Events.OnValidatePrincipal = CheckStandingAsync;
                options.Events.OnRedirectToAccessDenied = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
            })
            .AddCookie(SecondStep, options =>
            {
                Harden(options.Cookie, secure, "concord-second-step");
                options.ExpireTimeSpan = TimeSpan.FromMinutes(10);
                options.SlidingExpiration = false;
            });
        return services;
    }

    /// <summary>The <c>__Host-</c> name and the Secure mark need HTTPS; the demonstration on a loopback address has none.</summary>
    internal static void Harden(CookieBuilder cookie, bool secure, string name)
    {
        cookie.Name = secure ? $"__Host-{name}" : name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.IsEssential = true;
        cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>From here on, the page that answers this very request knows the person too.</summary>
    public static Task SignInAsync(this HttpContext context, Session session, Account account)
    {
        context.User = Principal(account, session.Id);
        return context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, context.User);
    }

    public static Actor Actor(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? Shared.Actor.Person(id) : Shared.Actor.Visitor;

    public static Guid? SessionId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : null;

    private static ClaimsPrincipal Principal(Account account, Guid session) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(ClaimTypes.Name, account.Name), new(SessionClaim, session.ToString())],
        CookieAuthenticationDefaults.AuthenticationScheme));

    private static async Task CheckStandingAsync(CookieValidatePrincipalContext context)
    {
        var signIn = context.HttpContext.RequestServices.GetRequiredService<SignIn>();
        try
        {
            if (context.Principal?.SessionId() is { } session && await signIn.StandingAsync(session, context.HttpContext.RequestAborted) is { } account)
            {
                context.ReplacePrincipal(Principal(account, session));
                context.HttpContext.Response.Headers.CacheControl = "no-store";
                return;
            }
        }
        catch (Exception problem) when (DatabaseGone.Causes(problem))
        {
            DatabaseGone.Remember(context.HttpContext);
        }
        context.RejectPrincipal();
    }
}
