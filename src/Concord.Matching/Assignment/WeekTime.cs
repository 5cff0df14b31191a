namespace Concord.Matching.Assignment;

/// <summary>A stretch of one day of the week.</summary>
/// <param name="Day">The day.</param>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end, later than the beginning.</param>
public readonly record struct WeekTime(DayOfWeek Day, TimeOnly From, TimeOnly To)
{
    internal bool Holds(WeekTime other) => Day == other.Day && From <= other.From && other.To <= To;

    internal bool Meets(DayOfWeek day, TimeOnly at) => Day == day && From <= at && at < To;
}
