using Concord.Plans;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Rounds.Packing;
using Concord.Rounds.Publishing;
using Concord.Rounds.Returning;
using Concord.Shared.Documents;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds;

public sealed class SubmittedTestTests : RoundTest
{
    private static ReturnContent Done => Content(ActionStatus.Complete) with { Evidence = "The notice.", CompletedOn = 1.September(2026), TestMet = true };

    [Fact]
    public async Task What_is_said_to_be_done_is_frozen_and_published_with_the_test_it_was_submitted_against()
    {
        var (action, other) = (await Action(), await Action(doneMeans: "A park is open"));
        var round = await Opened();
        await Returned(round, action, Done);
        await Returned(round, other, Done);
        await TestIs(action, "Ten halls are open");
        await Frozen(round);
        await TestIs(other, "Ten parks are open");

        var (moved, same) = (await FrozenOf(round, action), await FrozenOf(round, other));
        Assert.Equal(("Three halls are open", "Ten halls are open"), (moved.DoneMeans, moved.DoneMeansSince));
        Assert.Equal(("A park is open", null), (same.DoneMeans, same.DoneMeansSince));
        var pack = await Run<RoundPack, PackContent>(verb => verb.OfAsync(round, Secretariat.Actor));
        var cells = new List<string>();
        await foreach (var block in new PackDocument(pack).Written().Blocks)
            if (block is Table table) await foreach (var row in table.Rows) cells.AddRange(row.Cells.SelectMany(cell => cell.Content.OfType<Paragraph>()).SelectMany(paragraph => paragraph.Words).Select(words => words.Text));
        Assert.Single(cells, text => text.Contains("It was returned against: Three halls are open When the round was frozen it said: Ten halls are open", StringComparison.Ordinal));
        await Published(round);
        Assert.Equal(["Three halls are open", "A park is open"], (await Look(db => db.PublicationLines.OrderBy(line => line.Order).Select(line => line.Content).ToListAsync())).Select(line => PublicAction.FromJson(line).DoneMeans));
    }

    [Fact]
    public async Task It_is_the_test_of_the_submission_that_was_cleared_and_its_history_tells_each()
    {
        var action = await Action();
        var round = await Opened();
        await Returned(round, action, Done);
        await TestIs(action, "Ten halls are open");
        await Move(round, RoundState.ClosedForReturns);
        var each = await Return(round, action);
        await Challenge(each, "evidence", "Whose notice?");
        await Save(each, Done with { Evidence = "The mayor's notice." });
        await Submit(each);
        Assert.Equal("Three halls are open", await ClearedTest(round));
        await Reply(round, action, "The mayor's.");
        await Clear(each);
        Assert.Equal("Ten halls are open", await ClearedTest(round));

        var desk = await Desk(round, action);
        Assert.Null(desk.TestSubmitted);
        var lines = await Run<ReturnHistory, IReadOnlyList<ReturnHistory.Line>>(verb => verb.OfAsync(desk));
        Assert.Single(lines, line => line.Changes.Contains(new("What done means", "Three halls are open", "Ten halls are open")));
        await TestIs(action, "Twenty halls are open");
        Assert.Equal("Ten halls are open", (await Desk(round, action)).TestSubmitted);
    }

    private Task<ReturnDesk.OnDesk> Desk(Guid round, Guid action) => Run<ReturnDesk, ReturnDesk.OnDesk>(verb => verb.ReadAsync(round, action, First.Id, Owner.Actor));

    private Task<string> ClearedTest(Guid round) => Look(async db => (await db.ClearedTestsAsync(round, await db.Returns.Include(row => row.Steps).ToListAsync(), CancellationToken.None)).Values.Single());

    private Task TestIs(Guid action, string words) => Look(db => db.Actions.Where(row => row.Id == action).ExecuteUpdateAsync(set => set.SetProperty(row => row.DoneMeans, words)));

    private async Task<FrozenAction> FrozenOf(Guid round, Guid action) => FrozenAction.FromJson(await Look(db => db.SnapshotLines.Where(line => line.RoundId == round && line.ActionId == action).Select(line => line.Content).SingleAsync()));
}
