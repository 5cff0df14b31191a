using Concord.Data;

namespace Concord.Plans.Finding.Search;

/// <summary>How an engine keeps the words of actions and finds them again. Both find the same actions in the same order.</summary>
internal interface ISearchEngine
{
    /// <summary>What the engine needs beside the tables; making it again changes nothing.</summary>
    Task PrepareAsync(ConcordDb db, CancellationToken cancel);

    /// <summary>Words as the engine keeps them.</summary>
    string Kept(IEnumerable<string> words);

    IQueryable<SearchHit> Find(ConcordDb db, Sought sought);
}

/// <summary>An action that was found, and where it stands. Tier 0 has all that was typed side by side in its own words, 1 has all of it there, 2 elsewhere too.</summary>
internal sealed class SearchHit
{
    public Guid ActionId { get; init; }
    public Guid PlanId { get; init; }
    public long Place { get; init; }
    public string Slug { get; init; } = "";
    public int Tier { get; init; }
}
