using Concord.Data;
using Concord.Plans;
using Concord.Shared;
using Concord.Web.Api.Answers;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Api;

/// <summary>Bodies under all the names that they have had, and places.</summary>
internal static class PlacesApi
{
    public static void MapPlaces(this IEndpointRouteBuilder api)
    {
        api.MapRead<Paged<BodyLineAnswer>>("/bodies", new("listBodies", ApiTags.Places, "Every body", "Departments, councils and other organisations by their names of today, and how many actions each leads.", ApiParameters.Paging, ($"{OpenDoor.Root}/bodies?pageSize=200", """
            { "page": 1, "pageSize": 200, "pages": 1 }
            """)), BodiesAsync);
        api.MapRead<BodyAnswer>("/bodies/{key}", new("getBody", ApiTags.Places, "One body", "Every name that it has had, what became of it, and what it leads today.", [ApiParameters.InPath("key", "The body’s key.", "home-office")], ($"{OpenDoor.Root}/bodies/home-office", """
            { "key": "home-office", "name": "Home Office" }
            """)), BodyAsync);
        api.MapRead<Paged<PlaceAnswer>>("/places", new("listPlaces", ApiTags.Places, "Every place", "Places with their official codes, and how many actions happen there.", ApiParameters.Paging, ($"{OpenDoor.Root}/places", """
            { "total": 5, "items": [{ "isIntegrationArea": true }] }
            """)), PlacesAsync);
    }

    private static async Task<IResult> BodiesAsync(HttpContext context, ConcordDb db, ActionList actions, CancellationToken cancel)
    {
        var counts = await actions.CountsByBodyAsync(null, cancel);
        var bodies = await db.Bodies.AsNoTracking().ToListAsync(cancel);
        return ApiAnswer.PageOf(context, [.. bodies.OrderBy(body => body.CurrentName, StringComparer.Ordinal).ThenBy(body => body.Key, StringComparer.Ordinal).Select(body => new BodyLineAnswer(
            Hrefs.Body(body.Key), $"/bodies/{body.Key}", body.Key, body.Kind, body.CurrentName, body.CurrentShortName, body.ClosedOn, counts.GetValueOrDefault(body.Id).Accountable, counts.GetValueOrDefault(body.Id).All))]);
    }

    private static async Task<IResult> BodyAsync(string key, ConcordDb db, ActionList actions, CancellationToken cancel)
    {
        var body = (await db.Bodies.AsNoTracking().Include(row => row.Names).Include(row => row.Identifiers).AsSplitQuery().SingleOrDefaultAsync(row => row.Key == key, cancel)).OrNotFound("such body");
        var after = await (from step in db.Successions join other in db.Bodies on step.ToBodyId equals other.Id where step.FromBodyId == body.Id orderby other.Key select new { step, other.Key, other.CurrentName }).AsNoTracking().ToListAsync(cancel);
        var before = await (from step in db.Successions join other in db.Bodies on step.FromBodyId equals other.Id where step.ToBodyId == body.Id orderby other.Key select new { step, other.Key, other.CurrentName }).AsNoTracking().ToListAsync(cancel);
        return ApiAnswer.Of(new BodyAnswer(Hrefs.Body(key), $"/bodies/{key}", key, body.Kind, body.CurrentName, body.CurrentShortName, body.ClosedOn,
            [.. body.Names.OrderBy(name => name.From?.Text ?? "", StringComparer.Ordinal).Select(name => new DatedNameAnswer(name.Name, name.ShortName, name.From, name.To))],
            [.. body.Identifiers.OrderBy(each => each.Scheme, StringComparer.Ordinal).ThenBy(each => each.Value, StringComparer.Ordinal).Select(each => new IdentifierAnswer(each.Scheme, each.Value))],
            [.. after.Select(each => new SuccessionAnswer(each.step.Kind, each.step.On, each.step.Note, each.Key, each.CurrentName, Hrefs.Body(each.Key)))],
            [.. before.Select(each => new SuccessionAnswer(each.step.Kind, each.step.On, each.step.Note, each.Key, each.CurrentName, Hrefs.Body(each.Key)))],
            [.. (await actions.LedByAsync(body.Id, cancel)).Select(ActionLine.Of)]));
    }

    private static async Task<IResult> PlacesAsync(HttpContext context, ConcordDb db, CancellationToken cancel)
    {
        var areas = await db.Areas.AsNoTracking().ToListAsync(cancel);
        var councils = await db.BodyLines.ToDictionaryAsync(body => body.Id, body => body.Key, cancel);
        var counts = await db.ActionPlaces.GroupBy(place => place.AreaId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        return ApiAnswer.PageOf(context, [.. areas.OrderBy(area => area.Code, StringComparer.Ordinal).ThenBy(area => area.BoundaryYear).Select(area => new PlaceAnswer(
            area.Code, area.Name, area.Kind, area.BoundaryYear, area.Region, area.Summary, area.IsIntegrationArea, area.Latitude, area.Longitude,
            area.CouncilId is { } council ? councils.GetValueOrDefault(council) : null, counts.GetValueOrDefault(area.Id), $"/places/{area.Code}"))]);
    }
}
