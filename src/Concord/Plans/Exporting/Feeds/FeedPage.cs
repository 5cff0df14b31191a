namespace Concord.Plans.Exporting.Feeds;

/// <summary>One page of a feed, and which pages there are beside it. Plan is null in the feed of all plans.</summary>
internal sealed record FeedPage(string? Plan, string Title, Uri About, string Path, DateTime Updated, IReadOnlyList<ChangeList.Line> Changes, int Number, int Pages)
{
    public IEnumerable<(string Relation, int Number)> Links =>
        new[] { ("self", Number), ("first", 1), ("previous", Number - 1), ("next", Number + 1), ("last", Pages) }.Where(link => link.Item2 >= 1 && link.Item2 <= Pages);
}
