using System.Globalization;
using Concord.Data;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Measuring;
using Concord.Shared.Promises;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Finding;

/// <summary>Why each action is on a list of attention, in a sentence for a person.</summary>
internal sealed class Reasons(ConcordDb db, DateOnly today)
{
    public async Task<Dictionary<Guid, string>> OfAsync(Attention attention, Guid[] ids, CancellationToken cancel)
    {
        var actions = await db.Actions.AsNoTracking().AsSplitQuery().Where(action => ids.Contains(action.Id)).Include(action => action.Milestones).Include(action => action.Leads).Include(action => action.Components).ToListAsync(cancel);
        var bodyIds = actions.SelectMany(action => action.Leads).Where(lead => lead.To is null && lead.BodyId is not null).Select(lead => lead.BodyId!.Value).Distinct().ToList();
        var names = await db.BodyLines.Where(body => bodyIds.Contains(body.Id)).ToDictionaryAsync(body => body.Id, body => body.CurrentName, cancel);
        return actions.ToDictionary(action => action.Id, action => attention switch
        {
            Attention.DueNext => DueNext(action),
            Attention.Passed => Passed(action),
            Attention.NoAccountable => NoAccountable(action, names),
            Attention.Unmeasurable => Measurability.Of(action, id => names.GetValueOrDefault(id)).InAWord(action.SaidMeasurable, action.SaidMeasurableWhy),
            Attention.NotUnderstood => NotUnderstood(action),
            Attention.OngoingUnwatched => Unwatched(action),
            _ => action.TargetFigure is null ? "No test and no figure" : $"No test, though there is a figure: {action.TargetFigure:N0} {action.TargetUnit}",
        });
    }

    private string DueNext(PlanAction action)
    {
        var next = Open(action).Where(due => due.Promise.Latest >= today).MinBy(due => due.Promise.Latest)!;
        var days = next.Promise.Latest!.Value.DayNumber - today.DayNumber;
        var away = days switch { 0 => "today", 1 => "tomorrow", _ => string.Create(CultureInfo.InvariantCulture, $"in {days:N0} days") };
        return $"{Named(next)} {away}, by {Day(next.Promise.Latest.Value)} at the latest. {By(next.Promise)}";
    }

    private string Passed(PlanAction action)
    {
        var passed = Open(action).Where(due => due.Promise.Latest < today && (action.StatusOn is null || action.StatusOn <= due.Promise.Latest)).MinBy(due => due.Promise.Latest)!;
        var days = today.DayNumber - passed.Promise.Latest!.Value.DayNumber;
        var late = string.Create(CultureInfo.InvariantCulture, $"{days:N0} {(days == 1 ? "day" : "days")}");
        var word = action.StatusOn is { } on ? $"the last report is of {Day(on)}" : "nobody has ever reported";
        return $"{Named(passed)} passed {late} ago: the latest day was {Day(passed.Promise.Latest.Value)}, and {word}. {By(passed.Promise)}";
    }

    private static string NoAccountable(PlanAction action, Dictionary<Guid, string> names)
    {
        var held = action.Leads.Where(lead => lead.To is null).OrderBy(lead => lead.Order).ToList();
        var accountable = held.Where(lead => lead.Role == LeadRole.Accountable).ToList();
        if (accountable.Count > 1) return $"{accountable.Count} bodies are accountable: {string.Join(", ", accountable.Select(lead => lead.BodyId is { } id ? names.GetValueOrDefault(id, lead.Named) : lead.Named))}";
        return held.Exists(lead => lead.Role == LeadRole.AllDepartments) ? "All departments are named together, and none of them is accountable" : held.Count > 0 ? "Bodies are named, and none of them is accountable" : "Nobody is named";
    }

    private static string NotUnderstood(PlanAction action)
    {
        var unread = action.Milestones.Where(due => due.Promise.Kind == PromiseKind.Unread).Select(due => due.Promise).Append(action.Promise).First(promise => promise.Kind == PromiseKind.Unread);
        return unread.Text.Length == 0 ? "It does not say when" : $"“{unread.Text.ReplaceLineEndings("; ")}” was not understood";
    }

    private static string Unwatched(PlanAction action) => (action.ReviewCadence, action.WouldStop) switch
    {
        (null, "") => "Nobody has said how often it is reviewed, nor what would stop it",
        (null, _) => "Nobody has said how often it is reviewed",
        ({ } cadence, _) => $"Reviewed {cadence.InWords().ToLowerInvariant()}, and nobody has said what would stop it",
    };

    private static IEnumerable<Milestone> Open(PlanAction action) => action.Milestones.Where(due => due.Promise.Kind != PromiseKind.Done);

    private static string Named(Milestone due) => due.IsWhole || due.Text.Length == 0 ? $"“{due.Promise.Text.ReplaceLineEndings("; ")}”" : $"“{due.Text}” ({due.Promise.Text.ReplaceLineEndings("; ")})";

    private static string By(Promise promise) => $"Read so by the rule “{promise.Rule}” (rules {promise.RuleSet}).";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
