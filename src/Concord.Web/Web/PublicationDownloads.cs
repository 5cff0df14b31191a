using System.Globalization;
using Concord.Plans;
using Concord.Rounds.Published;
using Concord.Shared.Transparency;
using Concord.Web.Api;
using Concord.Web.Api.Answers;
using Microsoft.Extensions.Options;

namespace Concord.Web;

/// <summary>What was published, as data and as feeds.</summary>
public static class PublicationDownloads
{
    private static readonly string[] GetOrHead = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPublicationDownloads(this WebApplication app)
    {
        var files = app.MapGroup("").CacheOutput(PublicPage.Name).AddEndpointFilter(Downloads.NotThere);
        files.MapMethods("/plans/{plan}/since.csv", GetOrHead, [Public] async (string plan, string? from, string? to, ReportableActions actions, Editions editions, ChangesBetween changes, CancellationToken cancel) =>
        {
            var id = (await actions.PlanAsync(plan, cancel)).Id;
            var found = await changes.RunAsync(id, await editions.OfPlanAsync(id, cancel), from, to, cancel);
            return Downloads.CsvFile($"{plan}-since.csv", ["reference", "stood", "stands", "said", "says", "round", "version", "note", "milestones reached", "done means"], found.Changes.Select(change => new[]
            {
                change.After.Ref, change.Before?.Status.InWords() ?? "", change.After.Status.InWords(), change.Before?.Words ?? "", change.After.Words, $"{change.After.Edition.Round}", $"{change.After.Edition.Version}", change.After.Edition.Note,
                string.Join("; ", change.Reached.Select(each => $"{each.Text} ({each.Reached:yyyy-MM-dd})")), change.After.Action.DoneMeans,
            }));
        });
        files.MapMethods("/plans/{plan}/actions/{slug}/history.csv", GetOrHead, [Public] async (string plan, string slug, PublicationsReading reading, CancellationToken cancel) =>
            Downloads.CsvFile($"{plan}-{slug}-history.csv", ["published", "round", "version", "status", "public line", "note", "bodies", "done means", "promised", "log entry"], (await reading.OfActionAsync(plan, slug, cancel)).Select(line => new[]
            {
                line.PublishedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), $"{line.Round}", $"{line.Version}", line.Status.InWords(), line.PublicLine, line.Note ?? "", string.Join("; ", line.Bodies), line.DoneMeans, line.Promised, $"{line.LogEntry}",
            })));
        files.MapMethods("/plans/{plan}/actions/{slug}/history.json", GetOrHead, [Public] async (string plan, string slug, PublicationsReading reading, IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json, CancellationToken cancel) =>
            Results.Json(await reading.OfActionAsync(plan, slug, cancel), json.Value.SerializerOptions));
        foreach (var (path, about) in new (string, Func<RouteValueDictionary, string>)[]
        {
            ("/plans/{plan}/publications.atom", route => $"plan/{route["plan"]}"), ("/plans/{plan}/actions/{slug}/publications.atom", route => $"action/{route["plan"]}/{route["slug"]}"),
            ("/bodies/{key}/publications.atom", route => $"body/{route["key"]}"), ("/places/{code}/publications.atom", route => $"place/{route["code"]}"),
        })
            files.MapMethods(path, GetOrHead, [Public] (HttpRequest request, PublicationFeed feed, PublicAddress address, CancellationToken cancel) =>
                MadeFile.MakeAsync(file => feed.WriteAsync(about(request.RouteValues), request.Path, address.Of(request, "/"), file, cancel), PublicationFeed.MediaType, null, cancel));
    }

    /// <summary>The public log: the file, its head, its key and the proofs.</summary>
    public static void MapPublicLog(this WebApplication app)
    {
        var log = app.MapGroup("/log").AddEndpointFilter(Downloads.NotThere);
        // Not among the visitors' copies: a log of forty rounds would fill them.
        log.MapMethods("/concord-log.jsonl", GetOrHead, [Public] (PublicLogFile file, CancellationToken cancel) =>
            MadeFile.MakeAsync(to => file.WriteAsync(to, cancel), PublicLogFile.MediaType, "concord-log.jsonl", cancel));
        log.MapMethods("/head.json", GetOrHead, [Public] async (PublicLogFile file, CancellationToken cancel) => Results.Bytes((await file.HeadAsync(cancel)).Line.ToArray(), "application/json; charset=utf-8"));
        log.MapMethods("/key.pem", GetOrHead, [Public] async (PublicLogFile file, CancellationToken cancel) => Results.Text(await file.KeyAsync(cancel), "application/x-pem-file"));
        log.MapMethods("/proof", GetOrHead, [Public] async (long? entry, long? from, long? to, PublicLogFile file, CancellationToken cancel) =>
        {
            if (entry is { } index)
            {
                var (head, proof) = await file.ProveInclusionAsync(index, cancel);
                return Results.Json(new { entry = index, size = head.Size, leaf = (await file.EntryAsync(index, cancel)).Leaf, path = proof.Path.Select(hash => $"{hash}"), root = $"{head.Root}" });
            }
            var (was, until) = (from ?? 1, to ?? (await file.HeadAsync(cancel)).Size);
            var (earlier, later, shown) = await file.ProveConsistencyAsync(was, until, cancel);
            return Results.Json(new { from = was, to = until, path = shown.Path.Select(hash => $"{hash}"), earlierRoot = $"{earlier}", laterRoot = $"{later}" });
        }).CacheOutput(PublicPage.Name);
    }
}
