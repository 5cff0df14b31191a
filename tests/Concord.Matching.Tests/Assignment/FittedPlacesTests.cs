using Concord.Matching.Assignment;

namespace Concord.Matching.Tests.Assignment;

public sealed class FittedPlacesTests
{
    private static readonly WeekTime Morning = new(DayOfWeek.Monday, new(9, 30), new(11, 30)), Evening = new(DayOfWeek.Monday, new(18, 0), new(20, 0));
    private static readonly WaitingLearner Learner = new(0, 0, [2, 2], [new(DayOfWeek.Monday, new(9, 0), new(12, 0))], 30);
    private static readonly OfferedClass Class = new(1000, 0, [3, null], [Morning], 10);

    private static WhyNot Why(WaitingLearner learner, OfferedClass one, int creche = 2) => new FittedPlaces([learner], [one], [creche], new()).Why(0, 0);

    [Fact]
    public void Each_reason_stands_alone()
    {
        Assert.Equal(WhyNot.None, Why(Learner, Class));
        Assert.Equal(WhyNot.Level, Why(Learner, Class with { Levels = [4, null] }));
        Assert.Equal(WhyNot.None, Why(Learner with { Levels = [2, 9] }, Class));
        Assert.Equal(WhyNot.Timetable, Why(Learner, Class with { Sessions = [Morning, Evening] }));
        Assert.Equal(WhyNot.Travel, Why(Learner, Class with { Easting = 2600 }));
        Assert.Equal(WhyNot.Childcare, Why(Learner with { Children = 1 }, Class));
        Assert.Equal(WhyNot.None, Why(Learner with { Children = 2 }, Class with { Creche = 0 }));
        Assert.Equal(WhyNot.Childcare, Why(Learner with { Children = 3 }, Class with { Creche = 0 }));
        Assert.Equal(WhyNot.WomenOnly, Why(Learner, Class with { WomenOnly = true }));
        Assert.Equal(WhyNot.WomenOnly, Why(Learner with { Woman = true, WomenOnly = true }, Class));
        Assert.Equal(WhyNot.Level | WhyNot.Travel, Why(Learner, Class with { Levels = [4, null], Northing = 9000 }));
    }

    [Fact]
    public void Costs_add_up_minutes_and_levels_and_the_penalty_grows_with_the_wait()
    {
        var fitted = new FittedPlaces([Learner with { WeeksWaited = 7 }], [Class, Class with { Easting = 9000 }], [], new(), (_, one) => one == 0 ? null : 20);
        Assert.Equal([12 * 10 + 300, 20 * 10 + 300], fitted.Problem.CostsOf(0).ToArray());
        Assert.Equal(2000 + 7 * 100, fitted.Problem.PenaltyOf(0));
    }

    [Fact]
    public void A_creche_is_shared_by_the_classes_that_meet_at_one_time()
    {
        var at = Class with { Creche = 0 };
        WaitingLearner[] parents = [Learner with { Children = 1, Free = [Morning, Evening] }, Learner with { Children = 2, Free = [Morning, Evening] }];
        var fitted = new FittedPlaces(parents, [at, at with { Sessions = [new(DayOfWeek.Monday, new(10, 0), new(11, 0))] }, at with { Sessions = [Evening] }], [2], new());
        Assert.Equal(2, fitted.Conditions.Limits.Count);
        Assert.Equal(6, fitted.Conditions.Limits[0].Uses.Count);
        var found = BoundPlacesSearch.Run(fitted.Problem, fitted.Conditions);
        Assert.Equal((0, true), (found.Gap, found.ClassOf.Count(one => one == 2) == 1));
        Assert.All(found.ClassOf, one => Assert.True(one >= 0));
    }

    [Fact]
    public void What_would_have_to_change_is_told()
    {
        var fitted = new FittedPlaces([Learner], [Class with { Levels = [4, null] }, Class with { Levels = [4, null], Northing = 9000 }, Class with { Northing = 9000 }], [], new());
        Assert.Equal([0], fitted.ButFor(0, WhyNot.Level));
        Assert.Equal([2], fitted.ButFor(0, WhyNot.Travel));
    }

    [Fact]
    public void Bad_rows_are_refused_with_row_and_field()
    {
        string Refused(WaitingLearner learner, OfferedClass one) => Assert.Throws<BadRow>(() => new FittedPlaces([learner], [one], [], new())).Message;
        Assert.Equal("learners, row 1, weeks: the weeks waited are negative", Refused(Learner with { WeeksWaited = -1 }, Class));
        Assert.Equal("learners, row 1, easting or northing: the position is not a number", Refused(Learner with { Easting = double.NaN }, Class));
        Assert.Equal("learners, row 1, women_only: only a woman can ask for a women-only class", Refused(Learner with { WomenOnly = true }, Class));
        Assert.Equal("classes, row 1, creche: there is no such crèche", Refused(Learner, Class with { Creche = 0 }));
        Assert.Equal("classes, row 1, sessions: a session ends before it begins", Refused(Learner, Class with { Sessions = [new(DayOfWeek.Monday, new(9, 0), new(9, 0))] }));
    }
}
