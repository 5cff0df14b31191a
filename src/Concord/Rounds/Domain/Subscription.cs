using System.Net.Mail;
using Concord.Data;
using Concord.Shared;

namespace Concord.Rounds.Domain;

/// <summary>What a visitor may hear of by e-mail.</summary>
public enum Followed { Plan, Action, Body, Place }

/// <summary>Somebody's wish to hear what is published. An address, and what it is about: nothing else is kept of a visitor.</summary>
public sealed class Subscription : IUnaudited
{
    public const int LongestEmail = 254;

    /// <summary>How long an address is kept whose owner has not said yes.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromDays(7);

    private Subscription() { }

    public Subscription(string email, Followed kind, Guid subjectId, DateTime at)
    {
        email = email.Trim();
        RuleBroken.If(email.Length == 0, "Enter your e-mail address", "email");
        RuleBroken.If(email.Length > LongestEmail || !MailAddress.TryCreate(email, out var read) || read.Address != email || !read.Host.Contains('.'), "Enter an e-mail address in the right form, such as name@example.org", "email");
        (Email, Kind, SubjectId, AskedAt) = (email.ToLowerInvariant(), kind, subjectId, at);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Email { get; private set; } = "";
    public Followed Kind { get; private set; }
    public Guid SubjectId { get; private set; }
    public DateTime AskedAt { get; private set; }

    /// <summary>When the owner of the address said yes, by the link that was sent there.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    public void AskAgain(DateTime at) => AskedAt = at;

    public void Confirm(DateTime at) => ConfirmedAt ??= at;
}
