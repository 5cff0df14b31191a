using Concord.People;
using Concord.People.Demonstration;
using Concord.People.Domain;
using Concord.People.Joining;
using Concord.Plans.Changing;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Importing;
using Concord.Plans.Keeping;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Following;
using Concord.Rounds.Publishing;
using Concord.Shared;
using Concord.Testing;
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

    private string plan = "", action = "", body = "", area = "", person = "", invitation = "", upload = "", import = "", filter = "", change = "", round = "", late = "", asked = "", period = "", published = "", prepared = "", hold = "", subscription = "";

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
        return address.Length == 0 ? "/" : address + pattern.RawText switch
        {
            "plans/import/{id:guid}/version" => $"?plan={plan}",
            "plans/{plan}/rounds/{number:int}/excuse" => $"?id={asked}",
            "calendar/delete" => $"?id={period}",
            var foi when foi?.Contains("/foi", StringComparison.Ordinal) == true => $"?about={action}",
            _ => "",
        };
    }

    // What must stand in the query of an address of the API.
    private static string Needed(ApiOperation? said) => QueryString.Create(
        said?.Parameters.Where(parameter => parameter is { IsRequired: true, IsInPath: false }).Select(parameter => KeyValuePair.Create(parameter.Name, (string?)parameter.Example)) ?? []).ToString();

    private string? Value(string template, string parameter) => (template, parameter) switch
    {
        (_, "plan") => plan,
        (_, "number") when new[] { "/returns", "/clearance", "/moderation" }.Any(part => template.Contains(part, StringComparison.Ordinal)) => round,
        ("plans/{plan}/rounds/{number:int}/returns/{slug}/{body}" or "plans/{plan}/rounds/{number:int}/returns/{slug}/{body}/history" or "plans/{plan}/rounds/{number:int}/moderation/{slug}/{body}", "slug") => "2.01",
        ("plans/{plan}/rounds/{number:int}/returns/{slug}/{body}" or "plans/{plan}/rounds/{number:int}/returns/{slug}/{body}/history" or "plans/{plan}/rounds/{number:int}/moderation/{slug}/{body}", "body") => body,
        (_, "action" or "slug") => action,
        (_, "index") => "0",
        (_, "version") => "1",
        (_, "round") => published,
        ("subscriptions/confirm/{token}", "token") => subscription,
        ("subscriptions/end/{token}" or "/subscriptions/end/{token}/at-once", "token") => subscription[..32] + "0",
        ("plans/{plan}/rounds/{number:int}/publication/lift/{id:guid}", "id") => hold,
        ("plans/{plan}/rounds/{number:int}/publication/hold" or "plans/{plan}/rounds/{number:int}/publication/embargo" or "plans/{plan}/rounds/{number:int}/publication/lift/{id:guid}", "number") => prepared,
        ("plans/{plan}/rounds/{number:int}" or "plans/{plan}/rounds/{number:int}/versions/{version:int}" or "plans/{plan}/rounds/{number:int}/publication" or "plans/{plan}/rounds/{number:int}/publication/correct", "number") => published,
        (_, "number") when new[] { "/pack", "/meeting" }.Any(part => template.Contains(part, StringComparison.Ordinal)) => published,
        (_, "number") when template.Contains("/rounds/", StringComparison.Ordinal) => late,
        (_, "number") => "2",
        (_, "key") => body,
        (_, "token") => invitation,
        ("places/{code}" or "/places/{code}/publications.atom", "code") => area,
        ("status/{code:int}", "code") => "404",
        ("people/{id:guid}" or "people/{id:guid}/hand-over", "id") => person,
        ("plans/import/{id:guid}" or "plans/import/{id:guid}/columns" or "/plans/import/{id:guid}/not-understood.csv", "id") => upload,
        ("plans/import/{id:guid}/version", "id") => upload,
        ("plans/import/under-way/{id:guid}", "id") => import,
        (_, "kind") => "rebaseline",
        ("plans/{plan}/changes/{id:guid}", "id") => change,
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
        var rounds = new GivenRounds(product.Services);
        var open = await rounds.Open(plan, "2.01", "2.02");
        await rounds.Submitted(open, "2.01");
        round = open.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        filter = (await product.RunAsync<SaveFilter, Guid>(save => save.RunAsync(new(plan, "status=complete", $"Walked {Guid.NewGuid():N}"), actor))).ToString();
        var changed = await product.LookAsync(db => db.Actions.Where(row => row.Slug == action && db.Plans.Any(whole => whole.Id == row.PlanId && whole.Slug == plan)).Select(row => row.Id).SingleAsync());
        change = (await product.RunAsync<ProposeChange, Guid>(propose => propose.RunAsync(new(changed, new Withdrawal(), "To walk past it"), actor))).ToString();
        import = (await product.LookAsync(async db =>
        {
            var taken = new PlanImport { SourceId = Guid.NewGuid(), Request = "{}", AskedAt = DateTime.UtcNow, Actions = 700, TakenUntil = DateTime.UtcNow.AddYears(5) };
            db.PlanImports.Add(taken);
            await db.SaveChangesAsync();
            return taken.Id;
        })).ToString();
        await PublishAsync();
        var dates = DateOnly.FromDateTime(DateTime.UtcNow);
        var overdue = await product.Services.RoundAsync(plan, RoundState.Open, new(dates.AddDays(-120), dates.AddDays(-30), dates.AddDays(-25), dates.AddDays(-10), dates.AddDays(-3), dates.AddDays(9)));
        (late, asked) = ($"{overdue.Number}", $"{await product.LookAsync(db => db.Returns.Where(row => row.RoundId == overdue.Id).Select(row => row.Id).FirstAsync())}");
        var council = await product.LookAsync(db => db.Bodies.Where(row => !db.ActionLeads.Any(lead => lead.BodyId == row.Id)).Select(row => row.Id).FirstAsync());
        period = $"{await product.RunAsync<KeepQuietPeriod, Guid>(keep => keep.AddAsync(new(QuietPeriodKind.PreElection, "Elections to a council", dates.AddDays(-3), dates.AddDays(30), council, "Nothing is published until the election is over."), actor))}";
        upload = (await product.RunAsync<UploadPlan, Guid>(keep => keep.RunAsync("towns.txt", APlan.Bytes("Walked Towns Plan"), actor))).ToString();
    }

    // A published round, corrected; and one that is prepared, with a hold.
    private async Task PublishAsync()
    {
        var given = new GivenPublication(product.Services);
        var said = new ReturnContent { Status = ActionStatus.OngoingActive, Confidence = "green", Progress = "It goes on.", NextSteps = "Go on.", PublicLine = $"It goes on, walk {Guid.NewGuid():N}." };
        var over = await given.Round(plan, (action, said), ("1.01", said), ("2.01", said));
        var corrected = await product.LookAsync(db => db.Actions.Where(row => row.Slug == "2.01" && db.Plans.Any(whole => whole.Id == row.PlanId && whole.Slug == plan)).Select(row => row.Id).SingleAsync());
        await given.Released(await given.Prepared(over.Id, note: "It was seven, not nine", corrections: [new(corrected, "Seven of them go on.")]));
        var waits = await given.Considered(plan, ("1.01", said));
        var publication = await given.Prepared(waits.Id);
        await product.RunAsync<ReleasePublication, int>(async verb =>
        {
            await verb.HoldAsync(publication, await product.LookAsync(db => db.Publications.Where(row => row.Id == publication).Select(row => row.Version).SingleAsync()), null, "For the walk", Actor.CommandLine);
            return 0;
        });
        (published, prepared) = ($"{over.Number}", $"{waits.Number}");
        hold = (await product.LookAsync(db => db.PublicationHolds.Where(row => row.PublicationId == publication).Select(row => row.Id).FirstAsync())).ToString();
        var email = $"walk-{Guid.NewGuid():N}@example.org";
        await product.RunAsync<SubscribeByEmail, int>(async subscribe => { await subscribe.AskAsync($"plan/{plan}", email, new Uri("http://127.0.0.1/confirm/")); return 0; });
        subscription = (await product.LookAsync(async db => (await db.OutboxMessages.SingleAsync(row => row.To == email)).Body)).Split("/confirm/")[1].Split()[0];
    }
}
