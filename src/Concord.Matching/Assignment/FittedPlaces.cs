namespace Concord.Matching.Assignment;

/// <summary>Which classes fit which learners, with the cost of each, and the reason for every pair that does not.</summary>
public sealed class FittedPlaces
{
    private readonly IReadOnlyList<WaitingLearner> _learners;
    private readonly IReadOnlyList<OfferedClass> _classes;
    private readonly IReadOnlyList<int> _creches;
    private readonly FitRules _rules;
    private readonly Func<int, int, double?>? _minutes;

    /// <summary>Fits everybody with every class. O(learners · classes).</summary>
    /// <param name="learners">The learners.</param>
    /// <param name="classes">The classes.</param>
    /// <param name="creches">The places of each crèche.</param>
    /// <param name="rules">What fits and what it costs.</param>
    /// <param name="minutes">The minutes from a learner to a class, or null for the straight line; missing altogether likewise.</param>
    /// <exception cref="BadRow">A position, time, level or number that cannot be used.</exception>
    public FittedPlaces(IReadOnlyList<WaitingLearner> learners, IReadOnlyList<OfferedClass> classes, IReadOnlyList<int> creches, FitRules rules, Func<int, int, double?>? minutes = null)
    {
        (_learners, _classes, _creches, _rules, _minutes) = (learners, classes, creches, rules, minutes);
        Check();
        List<int> start = [0], fitting = [], costs = [];
        for (var learner = 0; learner < learners.Count; learner++)
        {
            for (var one = 0; one < classes.Count; one++)
            {
                if (Why(learner, one) != WhyNot.None) continue;
                fitting.Add(one);
                costs.Add(Cost(learner, one));
            }
            start.Add(fitting.Count);
        }
        Problem = new([.. classes.Select(one => one.Seats)], [.. start], [.. fitting], [.. costs], [.. learners.Select(learner => rules.PenaltyAtOnce + (long)rules.PenaltyPerWeek * learner.WeeksWaited)]);
        Conditions = new([], [], CrecheLimits.Of(this, classes, learners, creches));
    }

    /// <summary>The problem that <see cref="ClassPlaces"/> solves.</summary>
    public PlacesProblem Problem { get; }

    /// <summary>The crèches: so many children at most at one time, over all classes that meet then.</summary>
    public SideConditions Conditions { get; }

    /// <summary>Every reason why a class does not fit a learner.</summary>
    /// <param name="learner">The learner, from 0.</param>
    /// <param name="one">The class, from 0.</param>
    public WhyNot Why(int learner, int one)
    {
        var (who, what) = (_learners[learner], _classes[one]);
        var why = WhyNot.None;
        for (var skill = 0; skill < what.Levels.Count; skill++)
            if (what.Levels[skill] is { } level && Math.Abs(level - who.Levels[skill]) > _rules.MostLevelsApart) why |= WhyNot.Level;
        if (!what.Sessions.All(session => who.Free.Any(free => free.Holds(session)))) why |= WhyNot.Timetable;
        if (Minutes(learner, one) > who.MostMinutes) why |= WhyNot.Travel;
        if (who.Children > 0 && (what.Creche < 0 || _creches[what.Creche] < who.Children)) why |= WhyNot.Childcare;
        if ((what.WomenOnly && !who.Woman) || (who.WomenOnly && !what.WomenOnly)) why |= WhyNot.WomenOnly;
        return why;
    }

    /// <summary>The classes that would fit a learner but for this reason alone: what to change so that there is a place.</summary>
    /// <param name="learner">The learner, from 0.</param>
    /// <param name="reason">The one reason.</param>
    public IReadOnlyList<int> ButFor(int learner, WhyNot reason) => [.. Enumerable.Range(0, _classes.Count).Where(one => Why(learner, one) == reason)];

    /// <summary>The minutes from a learner to a class.</summary>
    /// <param name="learner">The learner, from 0.</param>
    /// <param name="one">The class, from 0.</param>
    public double Minutes(int learner, int one)
    {
        var (who, what) = (_learners[learner], _classes[one]);
        return _minutes?.Invoke(learner, one)
            ?? Math.Sqrt((who.Easting - what.Easting) * (who.Easting - what.Easting) + (who.Northing - what.Northing) * (who.Northing - what.Northing)) / 1000 * _rules.MinutesPerKilometre;
    }

    private int Cost(int learner, int one)
    {
        var apart = 0;
        for (var skill = 0; skill < _classes[one].Levels.Count; skill++)
            if (_classes[one].Levels[skill] is { } level) apart += Math.Abs(level - _learners[learner].Levels[skill]);
        return checked((int)Math.Round(Minutes(learner, one) * _rules.CostPerMinute) + apart * _rules.CostPerLevel);
    }

    private void Check()
    {
        for (var creche = 0; creche < _creches.Count; creche++) BadRow.If(_creches[creche] < 0, "creches", creche, $"the number of places is {_creches[creche]}", "places");
        for (var one = 0; one < _classes.Count; one++)
        {
            var what = _classes[one];
            BadRow.If(!double.IsFinite(what.Easting + what.Northing), "classes", one, "the position is not a number", "easting or northing");
            BadRow.If(what.Creche >= _creches.Count, "classes", one, "there is no such crèche", "creche");
            BadRow.If(what.Sessions.Any(time => time.To <= time.From), "classes", one, "a session ends before it begins", "sessions");
            BadRow.If(what.Levels.Count != _classes[0].Levels.Count, "classes", one, "it has another number of skills than the first class");
        }
        for (var learner = 0; learner < _learners.Count; learner++)
        {
            var who = _learners[learner];
            BadRow.If(!double.IsFinite(who.Easting + who.Northing), "learners", learner, "the position is not a number", "easting or northing");
            BadRow.If(!(who.MostMinutes >= 0), "learners", learner, "the longest way is not a number of minutes", "most_minutes");
            BadRow.If(who.Children < 0, "learners", learner, $"the number of children is {who.Children}", "children");
            BadRow.If(who.WeeksWaited < 0, "learners", learner, "the weeks waited are negative", "weeks");
            BadRow.If(who.Free.Any(time => time.To <= time.From), "learners", learner, "a free time ends before it begins", "free");
            BadRow.If(who.WomenOnly && !who.Woman, "learners", learner, "only a woman can ask for a women-only class", "women_only");
            BadRow.If(_classes.Count > 0 && who.Levels.Count != _classes[0].Levels.Count, "learners", learner, "there is not one level for each skill");
        }
    }
}
