using Concord.Rounds.Domain;
using Concord.Shared.Calendar;
using Concord.Testing;

namespace Concord.Tests.Rounds.Chasing;

public sealed class ChaseStepsTests
{
    private static readonly WorkingDays Days = new(BankHolidays.Shipped);

    [Theory]
    [InlineData("2026-10-16", "2026-10-09 2026-10-15 2026-10-19 2026-10-21 2026-10-23")]
    [InlineData("2026-12-24", "2026-12-17 2026-12-23 2026-12-29 2026-12-31 2027-01-05")]    // Christmas, its substitute and New Year lie between
    [InlineData("2027-03-30", "2027-03-19 2027-03-25 2027-03-31 2027-04-02 2027-04-06")]    // Good Friday and Easter Monday
    [InlineData("2026-10-26", "2026-10-19 2026-10-23 2026-10-27 2026-10-29 2026-11-02")]    // the clocks go back
    [InlineData("2027-03-29", "2027-03-19 2027-03-25 2027-03-30 2027-04-01 2027-04-05")]    // due on Easter Monday itself, the day after the clocks go forward
    public void From_day_to_day_each_step_comes_on_its_working_day_and_once(string due, string expected)
    {
        var deadline = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture);
        var told = new List<(ReminderKind Kind, DateOnly On)>();
        for (var day = deadline.AddDays(-14); day <= deadline.AddDays(30); day = day.AddDays(1))
            if (ChaseSteps.On(day, deadline, told.Count == 0 ? null : told[^1].On, Days) is { } kind) told.Add((kind, day));

        Assert.Equal([ReminderKind.Issued, ReminderKind.FiveDaysBefore, ReminderKind.DayBefore, ReminderKind.Overdue, ReminderKind.OverdueToDeputy, ReminderKind.OverdueToSeniorOwner], told.Select(step => step.Kind));
        Assert.Equal(expected, string.Join(' ', told.Skip(1).Select(step => step.On.ToString("O", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void After_days_without_service_only_the_newest_step_counts() =>
        Assert.Equal(ReminderKind.OverdueToDeputy, ChaseSteps.On(22.October(2026), 16.October(2026), 2.October(2026), Days));

    [Fact]
    public void Who_was_asked_after_a_step_had_come_is_not_reminded_of_it_again() =>
        Assert.Null(ChaseSteps.On(14.October(2026), 16.October(2026), 13.October(2026), Days));

    [Fact]
    public void Nobody_is_reminded_on_a_weekend_or_a_bank_holiday() =>
        Assert.All(new[] { 24.October(2026), 25.October(2026), 25.December(2026), 28.December(2026) }, day => Assert.Null(ChaseSteps.On(day, 16.October(2026), 2.October(2026), Days)));
}
