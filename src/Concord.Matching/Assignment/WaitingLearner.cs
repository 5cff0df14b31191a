namespace Concord.Matching.Assignment;

/// <summary>A learner on the list.</summary>
/// <param name="Easting">Of the home, in metres.</param>
/// <param name="Northing">Of the home, in metres.</param>
/// <param name="Levels">The level in each skill, such as reading, writing, speaking and listening.</param>
/// <param name="Free">When the learner can attend.</param>
/// <param name="MostMinutes">The longest way that the learner can make.</param>
/// <param name="Children">How many children need a place in a crèche.</param>
/// <param name="Woman">Whether a women-only class may be offered.</param>
/// <param name="WomenOnly">Whether only a women-only class may be offered.</param>
/// <param name="WeeksWaited">The weeks waited so far.</param>
public sealed record WaitingLearner(double Easting, double Northing, IReadOnlyList<int> Levels, IReadOnlyList<WeekTime> Free, double MostMinutes, int Children = 0, bool Woman = false, bool WomenOnly = false, int WeeksWaited = 0);

/// <summary>A class with seats.</summary>
/// <param name="Easting">Of the place, in metres.</param>
/// <param name="Northing">Of the place, in metres.</param>
/// <param name="Levels">The level taught in each skill, null for a skill that is not.</param>
/// <param name="Sessions">When it meets; a learner must be free for every one.</param>
/// <param name="Seats">How many learners it takes.</param>
/// <param name="Creche">The number of the crèche beside it, or −1.</param>
/// <param name="WomenOnly">Whether only women attend.</param>
public sealed record OfferedClass(double Easting, double Northing, IReadOnlyList<int?> Levels, IReadOnlyList<WeekTime> Sessions, int Seats, int Creche = -1, bool WomenOnly = false);

/// <summary>What fits, and what it costs.</summary>
/// <param name="MostLevelsApart">In no skill taught is the class further from the learner's level.</param>
/// <param name="MinutesPerKilometre">The way along the straight line, where no time is given.</param>
/// <param name="CostPerMinute">The cost of a minute's way.</param>
/// <param name="CostPerLevel">The cost of a level apart, added up over the skills taught.</param>
/// <param name="PenaltyAtOnce">The penalty of staying unplaced for one who has not waited yet.</param>
/// <param name="PenaltyPerWeek">What each week waited adds to it.</param>
public sealed record FitRules(int MostLevelsApart = 1, double MinutesPerKilometre = 12, int CostPerMinute = 10, int CostPerLevel = 300, int PenaltyAtOnce = 2000, int PenaltyPerWeek = 100);

/// <summary>Why a class does not fit a learner; several may be true.</summary>
[Flags]
public enum WhyNot
{
    /// <summary>It fits.</summary>
    None = 0,

    /// <summary>It teaches a skill at a level too far from the learner's.</summary>
    Level = 1,

    /// <summary>It meets when the learner is not free.</summary>
    Timetable = 2,

    /// <summary>It is too far.</summary>
    Travel = 4,

    /// <summary>It has no crèche, or one with fewer places than the learner has children.</summary>
    Childcare = 8,

    /// <summary>It is women-only and the learner is not a woman, or the learner needs a women-only class and it is none.</summary>
    WomenOnly = 16,
}
