using Concord.Shared;

namespace Concord.People.Domain;

/// <summary>One role of one person: what it reaches, until when, who gave it and why.</summary>
public sealed class RoleGiven
{
    private RoleGiven() { }

    public RoleGiven(Guid personId, Role role, Scope scope, DateOnly from, DateOnly? until, string reason, Guid? givenBy)
    {
        RuleBroken.If(string.IsNullOrWhiteSpace(reason), "Say why this role is given", nameof(reason));
        RuleBroken.If(reason.Length > 500, "The reason must be 500 characters or fewer", nameof(reason));
        RuleBroken.If(until < from, "A role must end after it begins", nameof(until));
        RuleBroken.If(scope.Kind != ScopeKind.Programme && scope.Id is null, "Choose what the role reaches", "scope");
        (PersonId, Role, ScopeKind, ScopeId, From, Until, Reason, GivenBy) = (personId, role, scope.Kind, scope.Id, from, until, reason.Trim(), givenBy);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; }
    public Role Role { get; private set; }
    public ScopeKind ScopeKind { get; private set; }
    public Guid? ScopeId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid? GivenBy { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public string? EndReason { get; private set; }

    public bool HoldsOn(DateOnly day) => EndedAt is null && From <= day && (Until is null || day <= Until);

    public void End(DateTime at, string reason)
    {
        RuleBroken.If(EndedAt is not null, "This role has already ended");
        RuleBroken.If(string.IsNullOrWhiteSpace(reason), "Say why this role ends", nameof(reason));
        RuleBroken.If(reason.Length > 500, "The reason must be 500 characters or fewer", nameof(reason));
        (EndedAt, EndReason) = (at, reason.Trim());
    }
}
