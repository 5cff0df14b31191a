using System.Globalization;
using Concord.Data;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Documents;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Timing;

/// <summary>A round's days as a calendar (RFC 5545), for whoever has to keep them.</summary>
public sealed class RoundCalendar(ConcordDb db, ReportableActions plans)
{
    public const string MediaType = "text/calendar; charset=utf-8";

    public async Task<string> WriteAsync(string planSlug, int number, Uri address, CancellationToken cancel = default)
    {
        var plan = await plans.PlanAsync(planSlug, cancel);
        var round = (await db.Rounds.AsNoTracking().Include(row => row.Steps).SingleOrDefaultAsync(row => row.PlanId == plan.Id && row.Number == number, cancel)).OrNotFound("such round");
        // The same words of the same round make the same file; the day before it opens stands for a round without history.
        var stamp = (round.Steps.Count > 0 ? round.Steps.Max(step => step.At) : round.OpensOn.AddDays(-1).ToDateTime(TimeOnly.MinValue)).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var lines = new CalendarLines(text);
        lines.Write("BEGIN", "VCALENDAR");
        lines.Write("VERSION", "2.0");
        lines.Write("PRODID", "-//Concord//Rounds//EN");
        lines.Write("CALSCALE", "GREGORIAN");
        foreach (var name in new[] { "NAME", "X-WR-CALNAME" }) lines.WriteText(name, $"{plan.Title}: {round.Name}");
        Write("opens", round.OpensOn, "The round opens", "");
        Write("due", round.DueOn, "Returns are due", "By 23:59 in London");
        Write("clearance", round.ClearanceDueOn, "Clearance is due", "By 23:59 in London");
        Write("meeting", round.MeetingOn, "The group meets", "");
        lines.Write("END", "VCALENDAR");
        return text.ToString();

        void Write(string key, DateOnly day, string what, string more)
        {
            lines.Write("BEGIN", "VEVENT");
            lines.Write("UID", $"{round.Id}-{key}");
            lines.Write("DTSTAMP", stamp);
            lines.Write("LAST-MODIFIED", stamp);
            // A calendar that has the event already takes the newer one by this number (RFC 5545, 3.8.7.4): a moved day is a step.
            lines.Write("SEQUENCE", round.Steps.Count.ToString(CultureInfo.InvariantCulture));
            lines.Write("DTSTART;VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
            lines.Write("DTEND;VALUE=DATE", day.AddDays(1).ToString("yyyyMMdd", CultureInfo.InvariantCulture));
            lines.WriteText("SUMMARY", $"{what}: {round.Name}");
            if (more.Length > 0) lines.WriteText("DESCRIPTION", more);
            lines.Write("URL", address.AbsoluteUri);
            lines.Write("TRANSP", "TRANSPARENT");
            if (round.State is RoundState.Cancelled) lines.Write("STATUS", "CANCELLED");
            lines.Write("END", "VEVENT");
        }
    }
}
