using Concord.Matching.Choice;
using Concord.Matching.Counterfactuals;
using Concord.Matching.Policies;

namespace Concord.Matching.Tests.Counterfactuals;

public sealed class ForecastTests
{
    private static readonly AdmissionRound Round = RandomRound.Of(new SplitMix(111), 400);

    private static readonly int[] GroupOf = [.. Enumerable.Range(0, Round.Applications.Pupils).Select(pupil => pupil % 3 == 0 ? 1 : 0)];

    private static readonly Families Those = new(Round, new(-1.5, 0.5, 1, 2), [.. Round.Schools.Select(_ => 0.0)], GroupOf, Families.Mix(Round.Offers().IntakeByGroup(GroupOf, 2)), 1500);

    private static readonly RoundChange.Opening NewSchool = new(new(500, 500, 60), RandomRound.Kinds[0], Quality: 1);

    [Fact]
    public void Where_nothing_is_drawn_the_interval_is_the_answer()
    {
        var change = new RoundChange.Places(0, Round.Schools[0].Places + 5);
        var forecast = Forecast.Of(Round, change, new(3, 1, Lotteries: false), GroupOf, 2);
        var (before, after) = (OfferFigures.Of(Round.Offers()), OfferFigures.Of(change.In(Round).Offers()));
        Assert.Equal((before.Offered, after.Offered), (forecast.Figures[0].Before.Mean, forecast.Figures[0].After.High));
        Assert.Equal(after.Kilometres!.Value - before.Kilometres!.Value, forecast.Figures[2].Change.Low, 1e-12);
        Assert.Equal(new WhatIf(Round).Places(0, Round.Schools[0].Places + 5).Count, forecast.Figures[5].After.Mean + forecast.Figures[6].After.Mean);
    }

    [Fact]
    public void A_new_schools_figures_come_with_intervals_over_lotteries_and_preferences()
    {
        var forecast = Forecast.Of(Round, NewSchool, new(60, 2, Preferences: true), GroupOf, 2, Those, [("placed again", offers => offers.Intake().Sum())]);
        var fresh = forecast.Schools[^1];
        Assert.Equal((Round.Schools.Count, 0, 60), (fresh.School, fresh.Figures[0].Before.High, fresh.Figures[0].Change.Draws));
        Assert.Equal(["offered", "first preferences", "kilometres", "gap to its area"], fresh.Figures.Select(figure => figure.Name));
        Assert.InRange(fresh.Figures[0].After.Mean, 1, 60);
        Assert.True(fresh.Figures[1].After.Low < fresh.Figures[1].After.High);
        Assert.Equal(0, forecast.Figures[6].After.High);
        Assert.Equal(forecast.Figures[0].After, forecast.Figures[^1].After);
        Assert.Equal(forecast.Figures[0].Change.Mean, forecast.Schools.Sum(school => school.Figures[0].Change.Mean), 1e-9);
    }

    [Fact]
    public void The_same_seed_gives_the_same_and_parents_who_respond_give_something_else()
    {
        Forecast Of(int responses) => Forecast.Of(Round, NewSchool, new(8, 3, Preferences: true, Responses: responses), GroupOf, 2, Those);
        Assert.Equal(Of(0).Figures.Select(figure => figure.After), Of(0).Figures.Select(figure => figure.After));
        Assert.Equal(Of(0).Figures.Select(figure => figure.Before), Of(2).Figures.Select(figure => figure.Before));
        Assert.NotEqual(Of(0).Figures.Select(figure => figure.After), Of(2).Figures.Select(figure => figure.After));
    }

    [Fact]
    public void What_a_forecast_lacks_is_said()
    {
        Assert.Throws<ArgumentException>(() => Forecast.Of(Round, NewSchool, new(3, 1), GroupOf, 2));
        Assert.Throws<ArgumentException>(() => Forecast.Of(Round, new RoundChange.Closing(0), new(3, 1, Preferences: true), GroupOf, 2));
        Assert.Throws<ArgumentException>(() => Forecast.Of(Round, new RoundChange.Closing(0), new(3, 1, Responses: 1), GroupOf, 2, Those));
        Assert.Throws<ArgumentException>(() => Forecast.Of(Round, new RoundChange.Closing(0), new(1, 1), GroupOf, 2));
    }
}
