using Concord.Data;

namespace Concord.Rounds.Domain;

/// <summary>The letters by which a return is chased; and the one by which its certifier hears of it.</summary>
public enum ReminderKind { Issued, FiveDaysBefore, DayBefore, Overdue, OverdueToDeputy, OverdueToSeniorOwner, WaitingForClearance }

/// <summary>A reminder that went out. Its key makes it one, however many web nodes look.</summary>
public sealed class Reminder : IUnaudited
{
    public Guid ReturnId { get; init; }
    public ReminderKind Kind { get; init; }

    /// <summary>The deadline or the submission that it is about: where a deadline moves, people hear of the new one.</summary>
    public DateTime About { get; init; }
    public DateTime SentAt { get; init; }

    /// <summary>Whom it went to; nobody where nobody holds the post.</summary>
    public IReadOnlyList<Guid> To { get; init; } = [];

    /// <summary>It went to the coordinator or the certifier, because the body names nobody.</summary>
    public bool IsFallback { get; init; }
}

public static class ReminderKinds
{
    public static bool IsOverdue(this ReminderKind kind) => kind is ReminderKind.Overdue or ReminderKind.OverdueToDeputy or ReminderKind.OverdueToSeniorOwner;

    public static string InWords(this ReminderKind kind) => kind switch
    {
        ReminderKind.Issued => "asked for",
        ReminderKind.FiveDaysBefore => "reminded five days before",
        ReminderKind.DayBefore => "reminded the day before",
        ReminderKind.Overdue => "told that it is overdue",
        ReminderKind.OverdueToDeputy => "brought to the deputy",
        ReminderKind.OverdueToSeniorOwner => "brought to the senior responsible owner",
        _ => "brought to the certifier",
    };
}
