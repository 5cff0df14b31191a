using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Timeline;
using Concord.Shared.Promises;

namespace Concord.Tests.Plans.Timeline;

/// <summary>Promises without a plan around them, and those of a long plan.</summary>
public abstract class TimelineTest
{
    protected static Promise Promised(PromiseKind kind, DateOnly? earliest, DateOnly? latest) => Promise.Of(LongPlan.Promised("In words", kind, earliest, latest));

    protected static PromiseLine Line(Promise promise, int chapter = 1, string reference = "EX-1.01") =>
        new(new ActionRow("ex", "Example", chapter, $"Chapter {chapter}", reference, "1.01", "Open a hall.", promise.Text, ActionKind.Commitment, ActionStatus.OnTrack), 1, 1, "", promise);

    protected static List<PromiseLine> LinesOf(int actions) => [.. LongPlan.Make("LONG", actions).Chapters.SelectMany(chapter => chapter.Actions.SelectMany(action =>
        action.Milestones.Select((milestone, at) => new PromiseLine(
            new ActionRow("long", "Long", chapter.Number, chapter.Title, action.Ref, action.Slug, action.TextNow, milestone.Promise.Text, action.Kind, action.Status),
            at + 1, action.Milestones.Count, milestone.Text, milestone.Promise))))];

    /// <summary>Periods of every sort, some of them far from any promise.</summary>
    protected static IEnumerable<Period> Periods()
    {
        var random = new Random(11);
        yield return Period.Calendar(12, 1.January(2026));
        yield return new(DateOnly.MinValue, DateOnly.MaxValue);
        yield return new(29.February(2028), 29.February(2028));
        for (var number = 0; number < 200; number++)
        {
            var first = 1.January(2023).AddDays(random.Next(3000));
            yield return new(first, first.AddDays(random.Next(number % 2 == 0 ? 100 : 4000)));
        }
    }
}
