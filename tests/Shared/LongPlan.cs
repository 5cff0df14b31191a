using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Shared.Promises;

namespace Concord.Testing;

/// <summary>A plan of as many actions as are asked for, promised as real plans promise: the same seed gives the same plan.</summary>
public static class LongPlan
{
    private sealed record Wording(string Text, PromiseKind Kind, DateOnly? Earliest, DateOnly? Latest, int Weight = 1);

    private static readonly string[] Seasons = ["Spring", "Summer", "Autumn"];

    private static readonly string[] Does = ["Open", "Publish", "Fund", "Review", "Train", "Count", "Map", "Translate", "Repair", "Share"];

    private static readonly string[] What =
        ["a hall where neighbours meet", "a guide for people who have just arrived, in the languages that they read", "ten gardens", "the lessons of the first year, with those who took part",
            "volunteers who help with forms", "walks between schools", "a list of rooms that anybody may use", "the bus that links the two estates"];

    public static Plan Make(string code, int actions, int chapters = 8, int seed = 7)
    {
        var random = new Random(seed);
        var plan = new Plan(code, $"Plan of {actions} Promises", "Example Government", "January 2025", "England", "", "") { AddedAt = new(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc) };
        for (var chapter = 1; chapter <= chapters; chapter++) plan.AddChapter(chapter, $"{What[(chapter - 1) % What.Length].Split(',')[0].Split(' ', 2)[1]}", "");
        for (var number = 0; number < actions; number++) Add(plan.Chapters[number * chapters / actions], random);
        return plan;
    }

    /// <summary>What a wording was read as, for a test that says it itself.</summary>
    public static PromisedDate Promised(string text, PromiseKind kind, DateOnly? earliest, DateOnly? latest) =>
        new(text, kind, null, earliest, latest, $"“{text}” was made up for a test", [], "test");

    private static void Add(Chapter chapter, Random random)
    {
        var text = $"{Does[random.Next(Does.Length)]} {What[random.Next(What.Length)]}.";
        var action = chapter.AddAction(new($"{Code(chapter)}.{chapter.Actions.Count + 1:00}", null, text, text, "", ""));
        action.SetPromise(Read(Any(random)));
        if (random.Next(12) == 0)
            for (var part = random.Next(2, 5); part > 0; part--) action.AddMilestone(null, Does[random.Next(Does.Length)] + " it", Promise.Of(Read(Any(random))));
        var status = Enum.GetValues<ActionStatus>()[random.Next(Enum.GetValues<ActionStatus>().Length)];
        if (status == ActionStatus.Complete) action.Edit(text, action.Kind, "It is there.");
        if (status is ActionStatus.Superseded or ActionStatus.Withdrawn) action.End(status, "Said for a test.", new(2025, 6, 1));
        else if (status != ActionStatus.NotReported) action.Report(status, "Said for a test.", new(2025, 6, 1));
    }

    private static string Code(Chapter chapter) => $"LONG-{chapter.Number}";

    private static PromisedDate Read(Wording wording) => Promised(wording.Text, wording.Kind, wording.Earliest, wording.Latest);

    private static Wording Any(Random random)
    {
        var year = 2025 + random.Next(4);
        var month = new DateOnly(year, random.Next(1, 13), 1);
        var season = random.Next(Seasons.Length);
        var day = month.AddDays(random.Next(28));
        Wording[] wordings =
        [
            new("Ongoing", PromiseKind.Ongoing, null, null, 6),
            new($"{Seasons[season]} {year}", PromiseKind.Season, new(year, 3 + season * 3, 1), new DateOnly(year, 6 + season * 3, 1).AddDays(-1), 6),
            new($"{month:MMMM yyyy}", PromiseKind.Month, month, month.AddMonths(1).AddDays(-1), 4),
            new($"{year}", PromiseKind.Year, new(year, 1, 1), new(year, 12, 31), 2),
            new($"{day:d MMMM yyyy}", PromiseKind.Exact, day, day, 2),
            new($"{year} – {year + 1}", PromiseKind.Range, new(year, 1, 1), new(year + 1, 12, 31)),
            new($"From {month:MMMM yyyy}", PromiseKind.From, month, null, 2),
            new($"By the end of {month:MMMM yyyy}", PromiseKind.By, null, month.AddMonths(1).AddDays(-1), 2),
            new("At a suitable legislative opportunity", PromiseKind.Event, null, null),
            new("When the weather allows", PromiseKind.Unread, null, null),
        ];
        var drawn = random.Next(wordings.Sum(each => each.Weight));
        return wordings.First(each => (drawn -= each.Weight) < 0);
    }
}
