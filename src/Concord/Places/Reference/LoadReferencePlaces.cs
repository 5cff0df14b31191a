using Concord.Data;
using Concord.Places.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Places.Reference;

/// <summary>The departments with their dated names, the councils, and the five Integration Areas: facts that ship with the product.</summary>
public sealed class LoadReferencePlaces(ConcordDb db, Audit audit)
{
    private sealed record BodiesFile(IReadOnlyList<BodyFact> Bodies);

    private sealed record BodyFact(string Key, string Kind, IReadOnlyList<NameFact> Names, IReadOnlyList<string> Aliases, IReadOnlyList<SuccessorFact> Successors, Dictionary<string, string> Identifiers);

    private sealed record NameFact(string Name, string Short, string? From, string? To);

    private sealed record SuccessorFact(string Key, string Kind, string On, string Note);

    private sealed record AreasFile(IReadOnlyList<AreaFact> Areas);

    private sealed record AreaFact(string Name, string Kind, string Code, int BoundaryYear, string Region, string Council, string Fact, PointFact Point);

    private sealed record PointFact(double Lat, double Long);

    public async Task RunAsync(CancellationToken cancel = default)
    {
        if (await db.Bodies.AnyAsync(cancel)) return;
        var facts = Shipped.Read<BodiesFile>("Places.Reference.bodies.json").Bodies;
        var bodies = facts.Select(ToBody).ToDictionary(body => body.Key, StringComparer.Ordinal);
        db.Bodies.AddRange(bodies.Values);
        foreach (var (from, step) in facts.SelectMany(fact => fact.Successors.Select(step => (fact.Key, step))))
            db.Successions.Add(new Succession(bodies[from], bodies[step.Key], Enum.Parse<SuccessionKind>(step.Kind, ignoreCase: true), PartialDate.Parse(step.On), step.Note));
        foreach (var area in Shipped.Read<AreasFile>("Places.Reference.integration-areas.json").Areas)
            db.Areas.Add(new Area(area.Code, area.Name, area.Kind, area.BoundaryYear, area.Region, area.Fact, isIntegrationArea: true,
                bodies[area.Council].Id, area.Point.Lat, area.Point.Long));
        audit.Record(Actor.Service, "Loaded reference bodies and places", "places", null, $"{bodies.Count} bodies");
        await db.SaveChangesAsync(cancel);
    }

    internal static IReadOnlyList<Body> ReadBodies() => [.. Shipped.Read<BodiesFile>("Places.Reference.bodies.json").Bodies.Select(ToBody)];

    private static Body ToBody(BodyFact fact)
    {
        var first = fact.Names[0];
        var body = new Body(fact.Key, fact.Kind, first.Name, first.Short, Date(first.From));
        foreach (var name in fact.Names.Skip(1)) body.Rename(name.Name, name.Short, PartialDate.Parse(name.From!));
        if (fact.Names[^1].To is { } closed) body.Close(PartialDate.Parse(closed));
        body.Aliases.AddRange(fact.Aliases);
        foreach (var (scheme, value) in fact.Identifiers) body.Identify(scheme, value);
        return body;
    }

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
