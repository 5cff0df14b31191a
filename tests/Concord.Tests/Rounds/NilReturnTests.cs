using Concord.Rounds.Clearing;
using Concord.Rounds.Domain;
using Concord.Rounds.Returning;
using Concord.Testing;

namespace Concord.Tests.Rounds;

/// <summary>A nil return with its reason is cleared, challenged and frozen like any other.</summary>
public sealed class NilReturnTests : RoundTest
{
    private const string Reason = "The team has been lent to another department";

    [Fact]
    public async Task A_challenge_to_a_nil_return_is_answered_in_words()
    {
        var (action, round) = (await Action(), await Opened());
        var each = await ClearedNil(round, action);
        await Challenge(round, each);
        await Reply(round, action, "Until March.");
        Assert.Equal(ReturnState.Replied, (await Return(round, action)).State);
    }

    [Fact]
    public async Task A_nil_return_that_nobody_has_cleared_does_not_take_the_place_of_what_was_cleared()
    {
        var (action, round) = (await Action(), await Opened());
        await Returned(round, action);
        var each = await Return(round, action);
        await Challenge(round, each);
        await SubmitNil(each, "There is nothing after all");
        await Frozen(round, "The group meets tomorrow");
        var frozen = await Return(round, action);
        Assert.Equal((ReturnOutcome.Returned, "", "Two halls have been found."), (frozen.Outcome, frozen.NilReason, frozen.ClearedContent!.PublicLine));
    }

    [Fact]
    public async Task A_cleared_nil_return_stays_one_until_something_else_is_cleared()
    {
        var (typed, renewed, returned) = (await Action(), await Action(), await Action());
        var round = await Opened();
        foreach (var action in new[] { typed, renewed, returned }) await ClearedNil(round, action);
        foreach (var action in new[] { typed, renewed, returned }) await Challenge(round, await Return(round, action));
        await Save(await Return(round, typed), Content());
        await SubmitNil(await Return(round, renewed), "Another reason, which nobody clears");
        await Returned(round, returned);
        await Frozen(round, "The group meets tomorrow");
        var (first, second, third) = (await Return(round, typed), await Return(round, renewed), await Return(round, returned));
        Assert.Equal((ReturnOutcome.Nil, Reason), (first.Outcome, first.NilReason));
        Assert.Equal((ReturnOutcome.Nil, Reason), (second.Outcome, second.NilReason));
        Assert.Equal((ReturnOutcome.Returned, ""), (third.Outcome, third.NilReason));
    }

    [Fact]
    public async Task A_nil_return_that_is_cleared_takes_the_place_of_the_words_before_it()
    {
        var (action, round) = (await Action(), await Opened());
        await Returned(round, action);
        var each = await Return(round, action);
        await Challenge(round, each);
        await SubmitNil(each, Reason);
        await Clear(each);
        await Frozen(round);
        var frozen = await Return(round, action);
        Assert.Equal((ReturnOutcome.Nil, Reason, null), (frozen.Outcome, frozen.NilReason, frozen.ClearedContent));
    }

    [Fact]
    public async Task A_nil_return_that_was_never_cleared_is_a_non_return_and_is_not_cleared_among_the_unchanged()
    {
        var (action, round) = (await Action(), await Opened());
        await Returned(round, action);
        await Frozen(round);
        Today = 1.January(2027);
        var next = await Opened(new(1.October(2026), 31.December(2026), 4.January(2027), 15.January(2027), 22.January(2027), 4.February(2027)));
        var each = await Return(next, action);
        await SubmitNil(each, Reason);
        Assert.Equal(0, await Run<ClearReturns, int>(verb => verb.ClearUnchangedAsync(next, [each.Id], Certifier.Actor)));
        await Frozen(next, "The group meets tomorrow");
        Assert.Equal((ReturnOutcome.NonReturn, ""), ((await Return(next, action)).Outcome, (await Return(next, action)).NilReason));
    }

    private async Task<Return> ClearedNil(Guid round, Guid action)
    {
        var each = await Return(round, action);
        await SubmitNil(each, Reason);
        await Clear(each);
        return each;
    }

    private async Task SubmitNil(Return each, string reason) => await Run<SubmitReturn>(async verb => await verb.NilAsync(each.Id, (await Fresh(each)).Version, reason, Owner.Actor));

    private async Task Challenge(Guid round, Return each)
    {
        if ((await Round(round)).State == RoundState.Open) await Move(round, RoundState.ClosedForReturns);
        await Challenge(each, "", "Until when?");
    }
}
