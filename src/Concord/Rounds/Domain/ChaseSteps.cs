using Concord.Shared.Calendar;

namespace Concord.Rounds.Domain;

/// <summary>The steps of chasing, in working days from the day a return is due.</summary>
public static class ChaseSteps
{
    private static readonly (ReminderKind Kind, int WorkingDays)[] All =
    [
        (ReminderKind.FiveDaysBefore, -5), (ReminderKind.DayBefore, -1), (ReminderKind.Overdue, 1), (ReminderKind.OverdueToDeputy, 3), (ReminderKind.OverdueToSeniorOwner, 5),
    ];

    /// <summary>
    /// The one letter that a day calls for, or none. Who was told nothing of this deadline is asked first. After a gap
    /// only the newest step counts, and a step whose day had come when the last letter went is covered by that letter.
    /// </summary>
    public static ReminderKind? On(DateOnly today, DateOnly due, DateOnly? lastTold, WorkingDays days)
    {
        if (lastTold is null) return ReminderKind.Issued;
        if (!days.Is(today)) return null;
        foreach (var (kind, after) in All.Reverse())
            if (days.After(due, after) is var from && from <= today) return from > lastTold ? kind : null;
        return null;
    }
}
