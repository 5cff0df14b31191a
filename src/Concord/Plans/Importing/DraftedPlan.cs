using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Shared;

namespace Concord.Plans.Importing;

/// <summary>From the draft that was accepted to the plan's own nouns.</summary>
internal static class DraftedPlan
{
    /// <param name="bodyOf">The body that a lead means, or null where nobody knows.</param>
    public static PlanAction Add(this Chapter chapter, ActionDraft row, Func<LeadDraft, Guid?> bodyOf, int version, Actor actor, DateTime at)
    {
        var action = chapter.AddAction(row.Published());
        action.Take(row, bodyOf, version);
        if (row.Kind is not null || row.DoneMeans.Length > 0) action.Edit(action.TextNow, row.Kind ?? action.Kind, row.DoneMeans);
        (action.TargetFigure, action.TargetUnit) = (row.TargetFigure, row.TargetUnit);
        action.SetOngoing(row.ReviewCadence, row.WouldStop);
        foreach (var lead in row.Leads) action.AddLead(bodyOf(lead), lead.Role, lead.Named, from: null);
        action.Remember("Imported", version == 1 ? "Read from the published document" : $"New in version {version} of the published document", "", action.PublishedText, actor, at);
        return action;
    }

    /// <summary>What a new action was promised for anew before it was brought here. What is here already is promised anew by a change alone.</summary>
    public static IEnumerable<Baseline> BaselinesOf(this PlanAction action, ActionDraft row) => row.Baselines.GroupBy(each => each.Milestone).SelectMany(set =>
    {
        var milestone = action.Milestones.FirstOrDefault(each => each.Number == set.Key)?.Id ?? Guid.CreateVersion7();
        return set.Select((each, at) => new Baseline(action.Id, milestone, at + 1, Promise.Of(each.Promised), each.SetOn, each.Reason, each.Authority));
    });

    /// <summary>The draft as it is kept for ever: a publication of the plan.</summary>
    public static PlanVersion AsVersion(this PlanDraft draft, Guid planId, int number, string published, Guid? sourceId, string exception, Actor actor, DateTime at) => new()
    {
        PlanId = planId, Number = number, Published = published, SourceFile = draft.Source.File, SourceSha256 = draft.Source.Sha256, SourceId = sourceId,
        AddedAt = at, AddedBy = actor.PersonId, Exception = exception.Trim(), Content = PlanDraftJson.Write(draft),
    };

    /// <summary>The bodies that would lead it.</summary>
    public static IEnumerable<Guid> LeadingBodies(this ActionDraft row, Func<LeadDraft, Guid?> bodyOf) =>
        row.Leads.Where(lead => lead.Role is LeadRole.Accountable or LeadRole.Joint).Select(bodyOf).OfType<Guid>();

    public static PlanAction.AsPublished Published(this ActionDraft row) => new(row.Ref, row.Line, row.Text, row.SourceText, row.SourceLead, row.SourcePromised);

    /// <summary>What the document lists below the action: its parts, milestones and indicators, other languages and columns.</summary>
    public static void Take(this PlanAction action, ActionDraft row, Func<LeadDraft, Guid?> bodyOf, int version)
    {
        action.SetPromise(row.Promised);
        foreach (var draft in row.Milestones)
        {
            var milestone = action.AddMilestone(draft.Ref, draft.Text, Promise.Of(draft.Promised));
            (milestone.Led, milestone.Slipped, milestone.OtherLanguages) = (draft.Led, draft.Slipped, draft.OtherLanguages);
            foreach (var indicator in draft.Indicators) Add(action, milestone, indicator);
        }
        foreach (var indicator in row.Indicators) Add(action, null, indicator);
        (action.OtherLanguages, action.Beside, action.PlanVersion) = (row.OtherLanguages, row.Beside, version);
        action.Footnotes = [.. row.Footnotes.Select(note => new Footnote(note.Mark, note.Text))];
        foreach (var component in row.Components) action.AddComponent(component);
    }

    private static void Add(PlanAction action, Milestone? milestone, IndicatorDraft row) =>
        action.AddIndicator(milestone, row.Ref, row.Text, Promise.Of(row.Promised)).OtherLanguages = row.OtherLanguages;
}
