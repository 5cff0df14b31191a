using Concord.Data;

namespace Concord.People.Domain;

/// <summary>A person who can sign in.</summary>
public sealed class Account : IUnaudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string Name { get; set; } = "";
    public string Email { get; set; } = "";
    public string NormalizedEmail { get; set; } = "";
    public bool EmailConfirmed { get; set; }
    public string? PasswordHash { get; set; }
    public string SecurityStamp { get; set; } = "";
    public string? AuthenticatorKey { get; set; }
    public bool TwoFactorEnabled { get; set; }
    public string RecoveryCodes { get; set; } = "";
    public int AccessFailedCount { get; set; }
    public DateTime? LockedUntil { get; set; }
    public DateTime? DisabledAt { get; set; }
    public Guid? BodyId { get; set; }

    /// <summary>The half-minute of the last authenticator code that was accepted: neither it nor an earlier one works again.</summary>
    public long? LastAuthenticatorStep { get; set; }

    /// <summary>One of the plainly labelled people of the demonstration, who sign in without a second factor.</summary>
    public bool IsDemonstration { get; set; }
}
