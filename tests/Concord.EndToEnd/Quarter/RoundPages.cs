namespace Concord.EndToEnd.Quarter;

/// <summary>What the pages of a round have in common.</summary>
internal static class RoundPages
{
    public static Task ToldAsync(this Visitor visitor, string words) => Assertions.Expect(visitor.Page.Locator(".govuk-notification-banner--success")).ToContainTextAsync(words);

    public static ILocator LineOf(this Visitor visitor, string action) => visitor.Page.Locator($"tr[id='{action}']");

    public static ILocator DayOf(this Visitor visitor, string legend) => visitor.Page.GetByRole(AriaRole.Group, new() { Name = legend, Exact = true });

    public static async Task FillDayAsync(this Visitor visitor, string legend, DateOnly on)
    {
        foreach (var (part, number) in new[] { ("Day", on.Day), ("Month", on.Month), ("Year", on.Year) })
            await visitor.DayOf(legend).GetByLabel(part, new() { Exact = true }).FillAsync(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
