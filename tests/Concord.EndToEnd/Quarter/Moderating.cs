using static Concord.EndToEnd.Quarter.Cast;

namespace Concord.EndToEnd.Quarter;

/// <summary>A challenge, its reply and a rating beside the owner’s; all else accepted.</summary>
internal sealed class Moderating(TheProduct product, string round)
{
    public async Task ChallengeAndModerateAsync()
    {
        await using var secretariat = await product.VisitAsync(Visitor.Secretariat);
        await secretariat.GoAsync($"{round}/progress");
        await secretariat.PressAsync("Close for returns");
        await secretariat.ToldAsync("closed for returns");
        await secretariat.PressAsync("Begin moderation");
        await secretariat.ToldAsync("moderation");

        await using var moderator = await product.VisitAsync(Moderator);
        await moderator.GoAsync($"{round}/moderation?show=all");
        await moderator.IsRightAsync();
        await moderator.FollowAsync($"ICAP-{ByHand} of HO");
        await moderator.Page.GetByLabel("About").SelectOptionAsync(new SelectOptionValue { Label = "Recovery step" });
        await moderator.Page.GetByLabel("What you ask").FillAsync("Until when is the school's hall free?");
        await moderator.PressAsync("Ask");
        await moderator.ToldAsync("The owner has been asked");

        await using var coordinator = await product.VisitAsync(Coordinator);
        await coordinator.GoAsync("/work");
        await coordinator.Page.GetByRole(AriaRole.Link, new() { Name = $"ICAP-{ByHand} for" }).First.ClickAsync();
        await coordinator.Page.GetByLabel("Your reply").FillAsync("Until the summer holidays, and both towns open before.");
        await coordinator.PressAsync("Send the reply");
        await coordinator.ToldAsync("Your reply was sent");

        await moderator.GoAsync($"{round}/moderation/{ByHand}/home-office");
        await moderator.Page.GetByLabel("Amber", new() { Exact = true }).CheckAsync();
        await moderator.Page.GetByLabel("Why it is rated so").FillAsync("The hall is there until both open.");
        await moderator.PressAsync("Record the moderated rating");
        await moderator.ToldAsync("The moderated rating stands beside the owner’s");
        await moderator.IsRightAsync();
        await moderator.PressAsync("Accept the return");
        await moderator.ToldAsync("was accepted");
        await moderator.GoAsync($"{round}/moderation");
        await moderator.PressAsync("Accept all");
        await moderator.ToldAsync("returns were accepted");
    }
}
