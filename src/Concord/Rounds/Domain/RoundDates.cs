using System.Globalization;
using Concord.Shared;

namespace Concord.Rounds.Domain;

/// <summary>The days of a round. A deadline lasts until the end of its day in London.</summary>
public sealed record RoundDates(DateOnly PeriodFrom, DateOnly PeriodTo, DateOnly OpensOn, DateOnly DueOn, DateOnly ClearanceDueOn, DateOnly MeetingOn)
{
    private static readonly DateOnly Earliest = new(2000, 1, 1), Latest = new(2199, 12, 31);

    /// <summary>Each day in the wrong place, with the field it stands in.</summary>
    public IReadOnlyList<Problem> Problems() =>
    [
        .. Days.SelectMany(each => Check(each.On >= Earliest && each.On <= Latest, each.Field, "The year must be between 2000 and 2199")),
        .. Check(PeriodTo >= PeriodFrom, "periodTo", "The period must end after it begins"),
        .. Check(OpensOn > PeriodFrom, "opensOn", "The round must open after its period begins"),
        .. Check(DueOn > OpensOn, "dueOn", "Returns must be due after the round opens"),
        .. Check(ClearanceDueOn >= DueOn, "clearanceDueOn", "Clearance must be due on or after the day that returns are due"),
        .. Check(MeetingOn > ClearanceDueOn, "meetingOn", "The meeting must come after clearance is due"),
    ];

    /// <summary>Each day with the name of its field.</summary>
    private IEnumerable<(string Field, DateOnly On)> Days => [("periodFrom", PeriodFrom), ("periodTo", PeriodTo), .. Working];

    /// <summary>The days on which somebody has something to do.</summary>
    public IReadOnlyList<(string Field, DateOnly On)> Working => [("opensOn", OpensOn), ("dueOn", DueOn), ("clearanceDueOn", ClearanceDueOn), ("meetingOn", MeetingOn)];

    /// <summary>Each day that is another than it was, in words.</summary>
    public IReadOnlyList<string> MovedFrom(RoundDates before) =>
    [
        .. Moved("The period begins", before.PeriodFrom, PeriodFrom), .. Moved("The period ends", before.PeriodTo, PeriodTo), .. Moved("It opens", before.OpensOn, OpensOn),
        .. Moved("Returns are due", before.DueOn, DueOn), .. Moved("Clearance is due", before.ClearanceDueOn, ClearanceDueOn), .. Moved("The group meets", before.MeetingOn, MeetingOn),
    ];

    private static IEnumerable<string> Moved(string what, DateOnly from, DateOnly to) => from == to ? [] : [string.Create(CultureInfo.InvariantCulture, $"{what} on {to:d MMMM yyyy}, no longer on {from:d MMMM yyyy}")];

    private static IEnumerable<Problem> Check(bool right, string field, string message) => right ? [] : [new(field, message)];
}
