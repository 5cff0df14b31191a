namespace Concord.Plans.Domain.Changing;

/// <summary>It is no longer promised.</summary>
public sealed record Withdrawal : ProposedChange
{
    public override ChangeKind Kind => ChangeKind.Withdraw;
}
