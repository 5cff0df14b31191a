using Concord.Shared;

namespace Concord.Rounds.Domain;

/// <summary>The days of a round. A deadline lasts until the end of its day in London.</summary>
public sealed record RoundDates(DateOnly PeriodFrom, DateOnly PeriodTo, DateOnly OpensOn, DateOnly DueOn, DateOnly ClearanceDueOn, DateOnly MeetingOn)
{
    /// <summary>Each day in the wrong place, with the field it stands in.</summary>
    public IReadOnlyList<Problem> Problems() =>
    [
        .. Check(PeriodTo >= PeriodFrom, "periodTo", "The period must end after it begins"),
        .. Check(OpensOn > PeriodFrom, "opensOn", "The round must open after its period begins"),
        .. Check(DueOn > OpensOn, "dueOn", "Returns must be due after the round opens"),
        .. Check(ClearanceDueOn >= DueOn, "clearanceDueOn", "Clearance must be due on or after the day that returns are due"),
        .. Check(MeetingOn > ClearanceDueOn, "meetingOn", "The meeting must come after clearance is due"),
    ];

    private static IEnumerable<Problem> Check(bool right, string field, string message) => right ? [] : [new(field, message)];
}
