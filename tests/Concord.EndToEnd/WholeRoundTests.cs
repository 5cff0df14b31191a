using Concord.EndToEnd.Quarter;

namespace Concord.EndToEnd;

/// <summary>
/// One quarter of all 74 actions, from scheduling to a corrected publication, in the browsers of those who would do it.
/// It has a product of its own: it changes where every action stands.
/// </summary>
public sealed class WholeRoundTests : IAsyncLifetime
{
    private readonly TheProduct product = new();

    public ValueTask InitializeAsync() => product.InitializeAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task A_round_of_74_actions_goes_from_scheduling_to_publication()
    {
        await ReturnsOfARound.AskAgainAboutWhatIsCompleteAsync(product);
        var round = await new Scheduling(product).OpenAsync();
        var writing = new WritingReturns(product, round);
        await writing.WriteOneByHandAsync();
        await writing.DeclineItAndHaveItMendedAsync();
        await new SplittingAnAction(product, round).SplitOneAsync();
        await writing.BringTheBodysReturnsBackInAFileAsync();
        await writing.ReturnForTheOtherDepartmentsAsync();
        await new Moderating(product, round).ChallengeAndModerateAsync();
        var meeting = new Meeting(product, round);
        await meeting.FreezeAndPackAsync();
        await meeting.MeetAsync();
        var publishing = new Publishing(product, round);
        await publishing.PublishAfterAnEmbargoAsync();
        await publishing.CorrectAsync();
        await publishing.VerifyTheLogAsync();
    }
}
