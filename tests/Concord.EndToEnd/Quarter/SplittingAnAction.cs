using static Concord.EndToEnd.Quarter.Cast;

namespace Concord.EndToEnd.Quarter;

/// <summary>An action becomes two while the round is open: proposed by its body, endorsed for it, approved, and its parts asked about in its place.</summary>
internal sealed class SplittingAnAction(TheProduct product, string round)
{
    private ReturnsOfARound Returns => new(product, round);

    public async Task SplitOneAsync()
    {
        await using var coordinator = await product.VisitAsync(Coordinator);
        await coordinator.GoAsync($"/plans/icap/actions/{Split}/change/split");
        await coordinator.Page.GetByLabel("What this part is").Nth(0).FillAsync("Train those who teach it.");
        await coordinator.Page.GetByLabel("What this part is").Nth(1).FillAsync("Pay for the rooms it is taught in.");
        await coordinator.Page.GetByLabel("Why", new() { Exact = true }).FillAsync("Two teams do it, at two speeds.");
        await coordinator.PressAsync("Propose the change");
        await coordinator.ToldAsync("was proposed");
        var change = new Uri(coordinator.Page.Url).AbsolutePath;
        await using var certifier = await product.VisitAsync(Certifier);
        await certifier.GoAsync(change);
        await certifier.PressAsync("Endorse it");
        await certifier.ToldAsync("was endorsed");
        await using var moderator = await product.VisitAsync(Moderator);
        await moderator.GoAsync(change);
        await moderator.Page.GetByLabel("By what authority").FillAsync("The group's chair, by delegation");
        await moderator.PressAsync("Approve it");
        await moderator.ToldAsync("was approved");

        await using var secretariat = await product.VisitAsync(Visitor.Secretariat);
        foreach (var part in new[] { "a", "b" })
        {
            await secretariat.GoAsync($"{round}/progress");
            await secretariat.Page.GetByLabel("Action", new() { Exact = true }).SelectOptionAsync(await Returns.ActionAsync(Split + part));
            await secretariat.PressAsync("Ask for its returns");
            await secretariat.ToldAsync("1 more return asked for");
        }
        await secretariat.GoAsync($"{round}/moderation/{Split}/home-office");
        await secretariat.Page.Locator("summary", new() { HasText = "Excuse this return" }).ClickAsync();
        await secretariat.Page.GetByLabel("Why it is not asked for any more").FillAsync("Its two parts report in its place.");
        await secretariat.PressAsync("Excuse it");
        await secretariat.ToldAsync("was excused");
    }
}
