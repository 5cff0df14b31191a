using Concord.Places;
using Concord.Shared;

namespace Concord.Plans.Importing;

/// <summary>What the person importing says of names that no body is known by: the body's key, or that it is a new one. A name left out stays as it is written.</summary>
public sealed record NamesMeant(IReadOnlyDictionary<string, string> KeyByName)
{
    public const string NewBody = "+new";

    public static NamesMeant Nothing { get; } = new(new Dictionary<string, string>());

    /// <summary>Every name that the draft could not place, with how many actions it leads.</summary>
    public static IReadOnlyList<(string Name, int Actions)> UnknownIn(PlanDraft draft) => [.. draft.Chapters.SelectMany(chapter => chapter.Actions)
        .SelectMany(action => action.Leads.Where(lead => lead.Body.Length == 0).Select(lead => lead.Named).Distinct())
        .GroupBy(LeadNames.Key).Select(same => (same.First(), same.Count())).OrderByDescending(each => each.Item2).ThenBy(each => each.Item1, StringComparer.OrdinalIgnoreCase)];

    public static NamesMeant AllNew(PlanDraft draft) => new(UnknownIn(draft).Where(each => each.Name.Length <= 200).ToDictionary(each => each.Name, _ => NewBody));

    internal async Task<Func<LeadDraft, Guid?>> ResolveAsync(IReadOnlyDictionary<string, Guid> known, NameBody bodies, Actor actor, CancellationToken cancel)
    {
        var meant = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var (name, key) in KeyByName.Where(each => each.Value.Length > 0))
            meant[LeadNames.Key(name)] = await bodies.RunAsync(name, key == NewBody ? null : key, actor, cancel);
        return lead => lead.Body.Length > 0
            ? known.TryGetValue(lead.Body, out var body) ? body : null
            : meant.TryGetValue(LeadNames.Key(lead.Named), out var said) ? said : null;
    }
}
