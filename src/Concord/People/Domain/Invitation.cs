using Concord.Shared;

namespace Concord.People.Domain;

/// <summary>An invitation by e-mail: works once, for a week, and brings one role with it.</summary>
public sealed class Invitation
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    private Invitation() { }

    public Invitation(string email, string name, byte[] tokenHash, DateTime now, Role role, Scope scope, DateOnly? until, string reason, Guid? invitedBy)
    {
        RuleBroken.If(string.IsNullOrWhiteSpace(name), "Enter the person's name", nameof(name));
        RuleBroken.If(name.Length > 200, "The name must be 200 characters or fewer", nameof(name));
        RuleBroken.If(!LooksLikeEmail(email), "Enter an e-mail address in the correct format, like name@example.org", nameof(email));
        RuleBroken.If(string.IsNullOrWhiteSpace(reason), "Say why this role is given", nameof(reason));
        RuleBroken.If(reason.Length > 500, "The reason must be 500 characters or fewer", nameof(reason));
        (Email, Name, TokenHash, ExpiresAt) = (email.Trim(), name.Trim(), tokenHash, now + Lasts);
        (Role, ScopeKind, ScopeId, RoleUntil, Reason, InvitedBy) = (role, scope.Kind, scope.Id, until, reason.Trim(), invitedBy);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Email { get; private set; } = "";
    public string Name { get; private set; } = "";
    public byte[] TokenHash { get; private set; } = [];
    public DateTime ExpiresAt { get; private set; }
    public DateTime? AcceptedAt { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public Role Role { get; private set; }
    public ScopeKind ScopeKind { get; private set; }
    public Guid? ScopeId { get; private set; }
    public DateOnly? RoleUntil { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid? InvitedBy { get; private set; }

    public bool OpenAt(DateTime now) => AcceptedAt is null && WithdrawnAt is null && now < ExpiresAt;

    public void Accept(DateTime now)
    {
        RuleBroken.If(!OpenAt(now), "This invitation has expired or was already used. Ask the person who invited you for a new one");
        AcceptedAt = now;
    }

    public void Withdraw(DateTime now)
    {
        RuleBroken.If(!OpenAt(now), "This invitation is no longer open");
        WithdrawnAt = now;
    }

    public static bool LooksLikeEmail(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == email.LastIndexOf('@') && email.IndexOf('.', at) > at + 1 && !email.EndsWith('.') && !email.Any(char.IsWhiteSpace) && email.Length <= 320;
    }
}
