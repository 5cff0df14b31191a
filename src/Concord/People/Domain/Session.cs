using Concord.Data;

namespace Concord.People.Domain;

/// <summary>One signed-in browser. It ends on sign-out, and with every change to the account's roles or standing.</summary>
public sealed class Session : IUnaudited
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AccountId { get; init; }
    public string SecurityStamp { get; init; } = "";
    public DateTime BeganAt { get; init; }
    public DateTime? EndedAt { get; set; }
}
