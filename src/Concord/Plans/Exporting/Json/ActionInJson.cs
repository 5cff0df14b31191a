using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Shared.Promises;

namespace Concord.Plans.Exporting.Json;

/// <summary>An action under the names that the reader of documents uses for the same things.</summary>
public record ActionInJson(
    string Ref, int Number, int? Line, Uri Address, string Text, string TextNow, string SourceText, string SourceLead, string SourcePromised, string SourceHash,
    ActionKind Kind, string DoneMeans, long? TargetFigure, string? TargetUnit, ActionStatus Status, string StatusNote, DateOnly? StatusOn,
    IReadOnlyList<string> Components, IReadOnlyList<LeadInJson> Leads, PromiseInJson Promised,
    IReadOnlyList<MilestoneInJson> Milestones, IReadOnlyList<IndicatorInJson> Indicators, IReadOnlyList<InLanguage> OtherLanguages, IReadOnlyList<Beside> Beside, string? Origin, IReadOnlyList<BaselineInJson> Baselines, ReviewCadence? ReviewCadence, string WouldStop, IReadOnlyList<Footnote> Footnotes)
{
    public static ActionInJson Of(ExportedPlan plan, PlanAction action, IEnumerable<Baseline> baselines)
    {
        var indicators = action.Indicators.OrderBy(indicator => indicator.Number).ToLookup(indicator => indicator.MilestoneId, IndicatorInJson.Of);
        return new(
            action.Ref, action.Number, action.SourceLine, plan.AddressOf(action), action.TextInPlan, action.TextNow, action.SourceText, action.SourceLead, action.SourcePromised, action.PublishedHash,
            action.Kind, action.DoneMeans, action.TargetFigure, action.TargetUnit, action.Status, action.StatusNote, action.StatusOn,
            [.. action.Components.OrderBy(component => component.Number).Select(component => component.Text)],
            [.. action.Leads.OrderBy(lead => lead.Order).Select(lead => LeadInJson.Of(plan, lead))], PromiseInJson.Of(action.Promise),
            [.. action.Milestones.OrderBy(milestone => milestone.Number).Select(milestone => MilestoneInJson.Of(milestone, [.. indicators[milestone.Id]]))],
            [.. indicators[null]], action.OtherLanguages, action.Beside, action.Origin.Length == 0 ? null : action.Origin, BaselineInJson.Of(action, baselines), action.ReviewCadence, action.WouldStop, action.Footnotes);
    }
}

/// <summary>Named is the body as the document names it; Key and Body are the body as it is known today.</summary>
public sealed record LeadInJson(string Named, LeadRole Role, string? Key, string? Body, DateOnly? From, DateOnly? To)
{
    public static LeadInJson Of(ExportedPlan plan, ActionLead lead)
    {
        var body = lead.BodyId is { } id ? plan.Bodies.GetValueOrDefault(id) : null;
        return new(lead.Named, lead.Role, body?.Key, body?.CurrentName, lead.From, lead.To);
    }
}

public sealed record PromiseInJson(string Text, PromiseKind Kind, string? Edtf, DateOnly? Earliest, DateOnly? Latest, string Rule, string RuleSet)
{
    public static PromiseInJson Of(Promise promise) => new(promise.Text, promise.Kind, promise.Edtf, promise.Earliest, promise.Latest, promise.Rule, promise.RuleSet);
}

public sealed record MilestoneInJson(
    string? Ref, int Number, bool IsWhole, bool FromCell, string Text, PromiseInJson Promised, string Led, IReadOnlyList<string> Slipped, IReadOnlyList<IndicatorInJson> Indicators, IReadOnlyList<InLanguage> OtherLanguages)
{
    public static MilestoneInJson Of(Milestone milestone, IReadOnlyList<IndicatorInJson> indicators) => new(
        milestone.Ref, milestone.Number, milestone.IsWhole, milestone.FromCell, milestone.Text, PromiseInJson.Of(milestone.Promise), milestone.Led, milestone.Slipped, indicators, milestone.OtherLanguages);
}

public sealed record IndicatorInJson(string? Ref, int Number, string Text, PromiseInJson Promised, IReadOnlyList<InLanguage> OtherLanguages)
{
    public static IndicatorInJson Of(ActionIndicator indicator) => new(indicator.Ref, indicator.Number, indicator.Text, PromiseInJson.Of(indicator.Promise), indicator.OtherLanguages);
}
