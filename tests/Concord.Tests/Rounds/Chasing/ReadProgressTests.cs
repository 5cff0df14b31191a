using System.Globalization;
using Concord.Rounds.Chasing;
using Concord.Rounds.Domain;
using Concord.Testing;

namespace Concord.Tests.Rounds.Chasing;

public sealed class ReadProgressTests : ChasingTest
{
    private async Task<ReadProgress.Line> Only(Guid round)
    {
        var found = await Round(round);
        return Assert.Single(await Run<ReadProgress, IReadOnlyList<ReadProgress.Line>>(verb => verb.RunAsync(found)));
    }

    [Theory]
    [InlineData("2026-10-24", "2026-10-24T22:59:59Z")]    // the last day of summer time
    [InlineData("2026-10-25", "2026-10-25T23:59:59Z")]    // the clocks went back this morning
    [InlineData("2027-03-27", "2027-03-27T23:59:59Z")]
    [InlineData("2027-03-28", "2027-03-28T22:59:59Z")]    // the clocks went forward this morning
    public async Task A_return_is_late_when_its_day_is_over_in_London(string due, string lastSecond)
    {
        await Action();
        var on = DateOnly.Parse(due, CultureInfo.InvariantCulture);
        var round = await Opened(Dates with { DueOn = on, ClearanceDueOn = on.AddDays(7), MeetingOn = on.AddDays(14) });
        Programme.Clock.Now = DateTime.Parse(lastSecond, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        Assert.False((await Only(round)).IsLate);
        Programme.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.True((await Only(round)).IsLate);
    }

    [Fact]
    public async Task It_says_who_has_a_return_and_what_the_last_letter_was_about_it()
    {
        var action = await Action();
        var round = await Scheduled();
        await Chase();
        var asked = await Only(round);
        Assert.Equal((ReturnStage.NotStarted, ReminderKind.Issued, Owner.Name), (asked.Stage, asked.Last!.Kind, Assert.Single(asked.With)));
        await Save(await Return(round, action), Content());
        await Submit(await Return(round, action));
        await Chase();
        var waiting = await Only(round);
        Assert.Equal((ReturnStage.WaitingForClearance, ReminderKind.WaitingForClearance, Certifier.Name), (waiting.Stage, waiting.Last!.Kind, Assert.Single(waiting.With)));
        await Clear(await Return(round, action));
        Assert.Equal((ReturnStage.Cleared, 0), (await Only(round)) is var cleared ? (cleared.Stage, cleared.With.Count) : default);
    }

    [Fact]
    public async Task What_nobody_may_write_is_with_nobody_and_silence_is_a_non_return()
    {
        var third = await Given.Body();
        await Action(third);
        var round = await Scheduled();
        await Chase();
        var line = await Only(round);
        Assert.Empty(line.With);
        Assert.Empty(line.Last!.To);
        await Frozen(round);
        Assert.Equal(ReturnStage.NoReturn, (await Only(round)).Stage);
    }
}
