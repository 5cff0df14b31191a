namespace Concord.EndToEnd.Quarter;

/// <summary>The secretariat prepares a round, is warned of a Saturday, chooses another day, and opens it.</summary>
internal sealed class Scheduling(TheProduct product)
{
    /// <returns>The round’s address.</returns>
    public async Task<string> OpenAsync()
    {
        await using var secretariat = await product.VisitAsync(Visitor.Secretariat);
        await secretariat.GoAsync("/plans/icap/rounds");
        await secretariat.PressAsync("Prepare a round");
        await Assertions.Expect(secretariat.Page.GetByLabel("All that are not closed (74)")).ToBeCheckedAsync();
        await secretariat.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("A whole quarter");
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var saturday = today.AddDays(30 + (6 - (int)today.AddDays(30).DayOfWeek));
        foreach (var (day, on) in new[] { ("First day of the period", today.AddDays(-90)), ("Last day of the period", today.AddDays(-1)), ("Opens on", today), ("Returns are due on", today.AddDays(14)), ("Clearance is due on", today.AddDays(21)), ("The group meets on", saturday) })
            await secretariat.FillDayAsync(day, on);
        await secretariat.PressAsync("Check the days and who is asked");
        await Assertions.Expect(secretariat.DayOf("The group meets on")).ToContainTextAsync("This is a Saturday");
        await secretariat.IsRightAsync();
        await secretariat.FillDayAsync("The group meets on", saturday.AddDays(4));
        await secretariat.PressAsync("Save the draft");
        await secretariat.ToldAsync("is prepared as a draft");
        var round = new Uri(secretariat.Page.Url).AbsolutePath[..^"/progress".Length];

        await secretariat.PressAsync("Schedule it");
        await secretariat.ToldAsync("scheduled");
        await secretariat.PressAsync("Open it now");
        await secretariat.ToldAsync("returns asked for");
        var asked = new ReturnsOfARound(product, round);
        await secretariat.ToldAsync($"{await asked.CountAsync()} returns asked for");
        Assert.Equal(74, await asked.ActionsAsync());
        await secretariat.IsRightAsync();
        return round;
    }
}
