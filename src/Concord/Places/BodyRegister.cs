using Concord.Data;
using Concord.Places.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Places;

/// <summary>What the rest of the house may ask about bodies.</summary>
public sealed class BodyRegister(ConcordDb db) : IScopeRegister
{
    public sealed record Entry(Guid Id, string Key, string Kind, string CurrentName, string CurrentShortName, IReadOnlyList<DatedName> Names, IReadOnlyList<string> Aliases, IReadOnlyList<Guid> Successors)
    {
        /// <summary>It was merged, split or abolished: its last name has ended.</summary>
        public bool IsClosed => Names[^1].To is not null;

        /// <summary>The name of a day; of today where no day is given, the first name where none is known for the day.</summary>
        public DatedName NameOn(PartialDate? day) => day is { } then
            ? Names.LastOrDefault(name => name.From is null || name.From <= then) ?? Names[0]
            : Names[^1];
    }

    public sealed record DatedName(string Name, string ShortName, PartialDate? From, PartialDate? To);

    public ScopeKind Kind => ScopeKind.Body;

    public async Task<IReadOnlyList<Entry>> AllAsync(CancellationToken cancel = default)
    {
        var bodies = await db.Bodies.AsNoTracking().Include(body => body.Names).OrderBy(body => body.CurrentName).ToListAsync(cancel);
        var successors = (await db.Successions.AsNoTracking().ToListAsync(cancel)).ToLookup(step => step.FromBodyId, step => step.ToBodyId);
        return [.. bodies.Select(body => ToEntry(body, [.. successors[body.Id]]))];
    }

    /// <summary>What became of a body, step by step in the order of days.</summary>
    public async Task<IReadOnlyList<BodySuccession>> SuccessionsOfAsync(Guid bodyId, CancellationToken cancel = default)
    {
        var steps = await db.Successions.AsNoTracking().Where(step => step.FromBodyId == bodyId).ToListAsync(cancel);
        return [.. steps.OrderBy(step => step.On.Text, StringComparer.Ordinal).ThenBy(step => step.Id)
            .Select(step => new BodySuccession(step.Id, step.FromBodyId, step.ToBodyId, InWords(step.Kind), step.Kind != SuccessionKind.Transfer, step.On, step.Note))];
    }

    private static string InWords(SuccessionKind kind) => kind switch
    {
        SuccessionKind.Merge => "merged into",
        SuccessionKind.Split => "was split up and went in part to",
        _ => "passed a function to",
    };

    public async Task<string?> NameOfAsync(Guid id, CancellationToken cancel) =>
        await db.Bodies.Where(body => body.Id == id).Select(body => body.CurrentName).SingleOrDefaultAsync(cancel);

    async Task<IReadOnlyList<(Guid Id, string Name)>> IScopeRegister.AllAsync(CancellationToken cancel) =>
        [.. (await db.Bodies.OrderBy(body => body.CurrentName).Select(body => new { body.Id, body.CurrentName }).ToListAsync(cancel)).Select(body => (body.Id, body.CurrentName))];

    internal static Entry ToEntry(Body body, IReadOnlyList<Guid> successors) => new(
        body.Id, body.Key, body.Kind, body.CurrentName, body.CurrentShortName,
        [.. body.Names.OrderBy(name => name.From?.Text ?? "", StringComparer.Ordinal).Select(name => new DatedName(name.Name, name.ShortName, name.From, name.To))],
        body.Aliases, successors);
}
