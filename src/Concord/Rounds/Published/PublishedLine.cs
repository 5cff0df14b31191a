using Concord.Plans;
using Concord.Rounds.Publishing;

namespace Concord.Rounds.Published;

/// <summary>What was published of one action in one edition, for good.</summary>
public sealed record PublishedLine(Guid Id, Guid ActionId, int Order, ActionStatus Status, string Words, PublicAction Action, Edition Edition)
{
    public string Ref => Action.Ref;
}
