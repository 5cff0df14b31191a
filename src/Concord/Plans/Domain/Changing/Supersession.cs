namespace Concord.Plans.Domain.Changing;

/// <summary>
/// Another action takes its place. That one must be live, and this one then is not: a chain of such changes cannot close to a circle.
/// </summary>
public sealed record Supersession(Guid ByActionId) : ProposedChange
{
    public override ChangeKind Kind => ChangeKind.Supersede;

    public override IReadOnlyList<Guid> Others => [ByActionId];
}
