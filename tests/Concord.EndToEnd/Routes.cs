using Concord.People;
using Concord.People.Demonstration;
using Concord.People.Domain;
using Concord.People.Joining;
using Concord.Plans.Domain;
using Concord.Plans.Importing;
using Concord.Plans.Keeping;
using Concord.Shared;
using Concord.Web;
using Concord.Web.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.EndToEnd;

/// <summary>The product's own routes that answer a GET, each with an address to visit and somebody who may.</summary>
public sealed class Routes(TheProduct product)
{
    /// <summary>Who is null for a visitor. Arrive brings the browser to a page that no address alone opens.</summary>
    public sealed record Stop(string Template, string? Address, string? Who, Func<Visitor, Task>? Arrive, string? OnlyLeadsTo, bool IsPublic);

    private static readonly Dictionary<string, string> Redirects = new(StringComparer.Ordinal) { ["sign-out"] = "/" };

    private string plan = "", action = "", body = "", area = "", person = "", invitation = "", upload = "", import = "", filter = "";

    public async Task<IReadOnlyList<Stop>> PagesAsync()
    {
        await TakeFromTheDemonstrationAsync();
        var loader = product.Services.GetRequiredService<PageLoader>();
        var stops = new List<Stop>();
        foreach (var endpoint in Gets())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } descriptor) continue;
            var page = await loader.LoadAsync(descriptor, endpoint.Metadata);
            var template = endpoint.RoutePattern.RawText ?? "";
            if (page.HandlerMethods.Count > 0 && page.HandlerMethods.All(handler => handler.HttpMethod != "Get")) continue;
            object[] says = [.. page.ModelTypeInfo!.GetCustomAttributes(inherit: true), .. page.PageTypeInfo.GetCustomAttributes(inherit: true)];
            var isPublic = says.OfType<IAllowAnonymous>().Any();
            stops.Add(new(template, Fill(endpoint.RoutePattern), isPublic ? null : WhoMayEnter(says.OfType<NeedsAttribute>().FirstOrDefault()), Arrivals.GetValueOrDefault(template), Redirects.GetValueOrDefault(template), isPublic));
        }
        // The start page answers at two templates; once is enough.
        return [.. stops.Where(stop => stop.Template != "Index").OrderBy(stop => stop.Template, StringComparer.Ordinal)];
    }

    /// <summary>Everything else that answers a GET: files and health.</summary>
    public async Task<IReadOnlyList<Stop>> FilesAsync()
    {
        await TakeFromTheDemonstrationAsync();
        return [.. Gets().Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .Select(endpoint => new Stop(endpoint.RoutePattern.RawText ?? "", Fill(endpoint.RoutePattern) is { } filled ? filled + Needed(endpoint.Metadata.GetMetadata<ApiOperation>()) : null, endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null ? WhoMayEnter(endpoint.Metadata.GetMetadata<NeedsAttribute>()) : null, null, null, true))];
    }

    private IEnumerable<RouteEndpoint> Gets() => product.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { HttpMethods.Count: > 0 } methods || methods.HttpMethods.Contains("GET"));

    // The first of the demonstration's people whose role carries the permission.
    private static string WhoMayEnter(NeedsAttribute? needs) => needs is null
        ? Visitor.Secretariat
        : LoadDemonstrationPeople.All.First(one => one.Role.Carries(needs.Permission)).Email;

    /// <returns>Null where a parameter has no value: the walk then says so.</returns>
    private string? Fill(RoutePattern pattern)
    {
        var address = "";
        foreach (var segment in pattern.PathSegments)
        {
            address += "/";
            foreach (var part in segment.Parts)
                switch (part)
                {
                    case RoutePatternLiteralPart literal: address += literal.Content; break;
                    case RoutePatternParameterPart parameter when Value(pattern.RawText ?? "", parameter.Name) is { } value: address += value; break;
                    default: return null;
                }
        }
        return address.Length == 0 ? "/" : pattern.RawText == "plans/import/{id:guid}/version" ? $"{address}?plan={plan}" : address.Contains("/foi", StringComparison.Ordinal) ? $"{address}?about={action}" : address;
    }

    // What must stand in the query of an address of the API.
    private static string Needed(ApiOperation? said) => QueryString.Create(
        said?.Parameters.Where(parameter => parameter is { IsRequired: true, IsInPath: false }).Select(parameter => KeyValuePair.Create(parameter.Name, (string?)parameter.Example)) ?? []).ToString();

    private string? Value(string template, string parameter) => (template, parameter) switch
    {
        (_, "plan") => plan,
        (_, "action" or "slug") => action,
        (_, "number") => "2",
        (_, "key") => body,
        (_, "token") => invitation,
        ("places/{code}", "code") => area,
        ("status/{code:int}", "code") => "404",
        ("people/{id:guid}", "id") => person,
        ("plans/import/{id:guid}" or "plans/import/{id:guid}/columns" or "/plans/import/{id:guid}/not-understood.csv", "id") => upload,
        ("plans/import/{id:guid}/version", "id") => upload,
        ("plans/import/under-way/{id:guid}", "id") => import,
        ("filters/{id:guid}/rename" or "filters/{id:guid}/delete", "id") => filter,
        _ => null,
    };

    private Dictionary<string, Func<Visitor, Task>> Arrivals => new(StringComparer.Ordinal)
    {
        ["sign-in/set-up"] = async visitor => await visitor.SignInAsync((await product.PersonAsync("Noor Example", Role.Secretariat)).Email, TheProduct.Password),
        ["sign-in/second-step"] = async visitor => await visitor.SignInAsync((await product.PersonAsync("Mina Example", Role.Secretariat, "JBSWY3DPEHPK3PXP")).Email, TheProduct.Password),
    };

    private async Task TakeFromTheDemonstrationAsync()
    {
        (plan, action, body, area, person) = await product.LookAsync(async db =>
        {
            var found = await db.Plans.OrderBy(row => row.AddedAt).FirstAsync();
            // The action with the most to show: its parts.
            var fullest = await db.Actions.Where(row => row.PlanId == found.Id).OrderByDescending(row => row.Components.Count).ThenBy(row => row.Ref).FirstAsync();
            return (found.Slug, fullest.Slug, "home-office", (await db.Areas.OrderBy(row => row.Name).FirstAsync()).Code, (await db.Accounts.OrderBy(row => row.Email).FirstAsync()).Id.ToString());
        });
        var secretariat = await product.LookAsync(db => db.Accounts.Where(account => account.Email == Visitor.Secretariat).Select(account => account.Id).SingleAsync());
        var actor = Actor.Person(secretariat);
        var address = $"walk-{Guid.NewGuid():N}@example.org";
        await product.RunAsync<InvitePerson, Guid>(invite => invite.RunAsync(new(address, "Wren Example", Role.Reader, Scope.Programme, null, "Needed for the walk", new Uri("http://127.0.0.1/invitation/")), actor));
        var message = await product.LookAsync(db => db.OutboxMessages.Where(row => row.To == address).Select(row => row.Body).SingleAsync());
        invitation = message.Split("/invitation/")[1].Split()[0];
        filter = (await product.RunAsync<SaveFilter, Guid>(save => save.RunAsync(new(plan, "status=complete", $"Walked {Guid.NewGuid():N}"), actor))).ToString();
        import = (await product.LookAsync(async db =>
        {
            var taken = new PlanImport { SourceId = Guid.NewGuid(), Request = "{}", AskedAt = DateTime.UtcNow, Actions = 700, TakenUntil = DateTime.UtcNow.AddYears(5) };
            db.PlanImports.Add(taken);
            await db.SaveChangesAsync();
            return taken.Id;
        })).ToString();
        upload = (await product.RunAsync<UploadPlan, Guid>(keep => keep.RunAsync("towns.txt", APlan.Bytes("Walked Towns Plan"), actor))).ToString();
    }
}
