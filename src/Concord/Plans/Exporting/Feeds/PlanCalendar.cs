using System.Globalization;
using System.Text;
using Concord.Data;
using Concord.Plans.Domain;
using Concord.Shared.Documents;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Exporting.Feeds;

/// <summary>What is promised for when, as a calendar (RFC 5545): a span for each milestone that has one, and never an alarm.</summary>
public sealed class PlanCalendar(ConcordDb db, PlanReading reading) : IPlanExport
{
    private const int LongestSummary = 90;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Extension => "ics";
    public string MediaType => "text/calendar; charset=utf-8";
    public string Name => "Calendar (iCalendar)";
    public string Says => "Every milestone that is promised for a time, as an all-day span from the earliest day it may mean to the latest. It rings no alarm.";

    public async Task WriteAsync(ExportedPlan plan, Stream to, CancellationToken cancel = default)
    {
        await using var text = new StreamWriter(to, Utf8, bufferSize: 64 * 1024, leaveOpen: true);
        var lines = new CalendarLines(text);
        lines.Write("BEGIN", "VCALENDAR");
        lines.Write("VERSION", "2.0");
        lines.Write("PRODID", "-//Concord//Plans//EN");
        lines.Write("CALSCALE", "GREGORIAN");
        var about = await AboutAsync(plan, cancel);
        // Older readers know only the names that begin with X.
        foreach (var name in new[] { "NAME", "X-WR-CALNAME" }) lines.WriteText(name, plan.Plan.Title);
        foreach (var name in new[] { "DESCRIPTION", "X-WR-CALDESC" }) lines.WriteText(name, about);
        foreach (var chapter in PlanReading.ChaptersOf(plan))
            await foreach (var action in reading.ActionsAsync(chapter, cancel))
                foreach (var milestone in action.Milestones.OrderBy(milestone => milestone.Number))
                    if (milestone.Promise.Earliest is not null || milestone.Promise.Latest is not null) WriteEvent(lines, plan, chapter, action, milestone);
        lines.Write("END", "VCALENDAR");
    }

    private async Task<string> AboutAsync(ExportedPlan plan, CancellationToken cancel)
    {
        var milestones = db.Actions.Where(action => action.PlanId == plan.Plan.Id).SelectMany(action => action.Milestones).Select(milestone => milestone.Promise);
        var all = await milestones.CountAsync(cancel);
        var bounded = await milestones.CountAsync(promise => promise.Earliest != null || promise.Latest != null, cancel);
        return string.Create(CultureInfo.InvariantCulture,
            $"{bounded:N0} of {all:N0} milestones are in this calendar. {all - bounded:N0} are left out because they are promised for no time that has an end or a beginning: ongoing, later, or upon an event. {plan.Plan.DemonstrationNote} {plan.Address}").Replace("  ", " ", StringComparison.Ordinal);
    }

    private static void WriteEvent(CalendarLines lines, ExportedPlan plan, Chapter chapter, PlanAction action, Milestone milestone)
    {
        var promise = milestone.Promise;
        lines.Write("BEGIN", "VEVENT");
        lines.Write("UID", string.Create(CultureInfo.InvariantCulture, $"{action.Id}-{milestone.Number}"));
        lines.Write("DTSTAMP", plan.ChangedAt.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        lines.Write("DTSTART;VALUE=DATE", Day((promise.Earliest ?? promise.Latest)!.Value));
        // The end of a day-long event is the day after its last (3.6.1).
        lines.Write("DTEND;VALUE=DATE", Day((promise.Latest ?? promise.Earliest)!.Value.AddDays(1)));
        lines.WriteText("SUMMARY", $"{action.Ref}{(milestone.Ref is { Length: > 0 } reference ? $" {reference}" : "")}: {Short(milestone.IsWhole ? action.TextNow : milestone.Text)} ({SpanInWords.Of(promise)})");
        lines.WriteText("DESCRIPTION", Description(action, milestone));
        lines.WriteText("CATEGORIES", chapter.Title);
        lines.Write("URL", plan.AddressOf(action).AbsoluteUri);
        lines.Write("TRANSP", "TRANSPARENT");
        if (action.Status is ActionStatus.Withdrawn or ActionStatus.Superseded) lines.Write("STATUS", "CANCELLED");
        lines.Write("END", "VEVENT");
    }

    private static string Description(PlanAction action, Milestone milestone)
    {
        var promise = milestone.Promise;
        var whole = promise.Earliest is not null && promise.Earliest == promise.Latest ? "" : "\nThis is a span, not an appointment: no day in it was promised.";
        return $"""
            {(milestone.IsWhole || milestone.Text.Length == 0 ? action.TextNow : $"{milestone.Text}\n{action.TextNow}")}
            Promised: “{promise.Text}”, read as {SpanInWords.BoundsOf(promise)}.{whole}
            Rule: {promise.Rule} ({promise.RuleSet})
            Stands: {action.Status.InWords()}
            """;
    }

    private static string Short(string text)
    {
        var line = PlainText.Of(text).Replace('\n', ' ');
        if (line.Length <= LongestSummary) return line;
        var cut = line.LastIndexOf(' ', LongestSummary);
        return $"{line[..(cut > 0 ? cut : char.IsHighSurrogate(line[LongestSummary - 1]) ? LongestSummary - 1 : LongestSummary)]}…";
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
