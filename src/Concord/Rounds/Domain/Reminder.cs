using Concord.Data;

namespace Concord.Rounds.Domain;

/// <summary>The steps by which a return is chased, in working days from the day it is due.</summary>
public enum ReminderKind { Issued, FiveDaysBefore, DayBefore, Overdue, OverdueToDeputy, OverdueToSeniorOwner }

/// <summary>A reminder that went out. Its key makes it one, however many web nodes look.</summary>
public sealed class Reminder : IUnaudited
{
    public Guid ReturnId { get; init; }
    public ReminderKind Kind { get; init; }
    public DateTime SentAt { get; init; }

    /// <summary>How many people it went to; 0 where nobody holds the post.</summary>
    public int People { get; init; }
}
