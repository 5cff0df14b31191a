namespace Concord.Tests.Shared.Promises;

/// <summary>What only looks like a date, says too little or contradicts itself: kept, and not guessed at.</summary>
public static class UnreadWordings
{
    public static IReadOnlyList<Wording> All { get; } =
    [
        new("Winter 2018-20", "Unread · · ·"),
        new("26/27", "Unread · · ·"),
        new("Thursday 3 April 2026", "Unread · · ·"),
        new("Mar 26", "Unread · · ·"),
        new("1,560 places", "Unread · · ·"),
        new("2019 pupils", "Unread · · ·"),
        new("Action 2019 places", "Unread · · ·"),
        new("up to 2019 pupils", "Unread · · ·"),
        new("Equality Act 2010", "Unread · · ·"),
        new("£2019", "Unread · · ·"),
        new("2,019", "Unread · · ·"),
        new("31 February 2026", "Unread · · ·"),
        new("Sprung 2019", "Unread · · ·"),
        new("Febuary 2026", "Unread · · ·"),
        new("By Sprung 2019", "Unread · · ·"),
        new("June 2026 to March 2026", "Unread · · ·"),
        new("Spring 2018/19", "Unread · · ·"),
        new("March", "Unread · · ·"),
        new("By end of March", "Unread · · ·"),
        new("15th", "Unread · · ·"),
        new("", "Unread · · ·"),
        new("2026 (Q2)", "Unread · · ·"),
        new("Not yet started", "Unread · · ·"),
        new("Q2 (2026/27)", "Unread · · ·"),
        new("by year end", "Unread · · ·"),
        new("6 months", "Unread · · ·"),
        new("By Q2", "Unread · · ·"),
        new("March (2026)", "Unread · · ·"),
        new("From March and from June 2026", "Unread · · ·"),
        new("spring and summer terms 2026", "Unread · · ·"),
        new("Year 1", "Unread · · ·"),
        new("2026 Spring", "Unread · · ·"),
        new("Spring Budget 2026", "Unread · · ·"),
    ];
}
