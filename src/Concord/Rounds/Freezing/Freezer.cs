using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Calendar;

namespace Concord.Rounds.Freezing;

/// <summary>Puts what was returned on one action into the form that is kept.</summary>
/// <param name="tests">The completion test that each return was submitted against.</param>
internal sealed class Freezer(Round round, ConfidenceScale scale, IReadOnlyDictionary<Guid, BodyRegister.Entry> bodies, IReadOnlyDictionary<Guid, string> tests, WorkingDays days)
{
    /// <param name="earlier">The action's frozen contents of earlier rounds, the newest first.</param>
    public FrozenAction Freeze(ActionFacts action, IReadOnlyList<Return> returns, IReadOnlyList<ReturnContent> earlier)
    {
        // Where the lead changed while the round ran, two bodies were asked as the accountable one: it is the one that leads now.
        var leads = ReportingBodies.Of(action, bodies) is [var first, ..] ? first.BodyId : Guid.Empty;
        var ordered = returns.OrderBy(each => each.Part).ThenBy(each => each.Outcome == ReturnOutcome.Excused).ThenBy(each => each.BodyId != leads).ThenBy(each => NameOf(each.BodyId).Name, StringComparer.Ordinal).ToList();
        var lead = ordered.Find(each => each.Part == ReturnPart.Accountable);
        var speaker = action.IsEnded ? null : lead is null ? Worst(ordered) : lead.Outcome == ReturnOutcome.Excused ? null : lead;
        var said = speaker?.ClearedContent;
        var test = said is null ? action.DoneMeans : tests[speaker!.Id];
        var milestones = action.Milestones.Select(milestone => Freeze(milestone, said)).ToList();
        return new(
            action.Id, action.Ref, action.Slug, action.ChapterNumber, action.ChapterTitle, action.Text, test, action.Promised,
            said?.Status ?? action.Status, OutcomeOf(lead, ordered), RatingOf(speaker), said?.PublicLine ?? "", milestones.Max(milestone => milestone.SlippageDays),
            [.. ordered.Select(Freeze)], milestones, said is null ? [] : ReturnFlags.Of(said, earlier, action, scale),
            ordered.Count(each => each.Outcome != ReturnOutcome.Excused), ordered.Count(each => each.Outcome is ReturnOutcome.Returned or ReturnOutcome.Nil), speaker?.BodyId, test == action.DoneMeans ? null : action.DoneMeans);
    }

    // With nobody accountable, the department that is least confident speaks: it is what a minister must hear of.
    private Return? Worst(List<Return> returns) => returns.Where(each => each.ClearedContent is not null && each.Outcome != ReturnOutcome.Excused).MaxBy(each => scale.RankOf(each.Moderated?.Confidence ?? each.ClearedContent!.Confidence) ?? -1);

    private static ReturnOutcome OutcomeOf(Return? lead, List<Return> all) => lead?.Outcome
        ?? (all.Count == 0 ? ReturnOutcome.NobodyAsked : all.Exists(each => each.Outcome == ReturnOutcome.Returned) ? ReturnOutcome.Returned : all.Exists(each => each.Outcome == ReturnOutcome.Nil) ? ReturnOutcome.Nil : all.TrueForAll(each => each.Outcome == ReturnOutcome.Excused) ? ReturnOutcome.Excused : ReturnOutcome.NonReturn);

    private FrozenReturn Freeze(Return each)
    {
        var name = NameOf(each.BodyId);
        return new(
            each.BodyId, name.Name, name.ShortName, each.Part, each.Outcome, each.NilReason, each.ClearedContent, LabelOf(each.ClearedContent?.Confidence ?? ""),
            each.SubmittedAt, each.ClearedAt, each.SubmittedAt is { } at && new Deadline(round.DueOn).HasPassed(at),
            [.. each.Challenges.OrderBy(challenge => challenge.Number).Select(challenge => new FrozenChallenge(challenge.Field, challenge.Question, challenge.Reply))]);
    }

    private FrozenRating? RatingOf(Return? each)
    {
        var owner = each?.ClearedContent?.Confidence ?? "";
        if (owner.Length == 0 && each?.Moderated is null) return null;
        return new(owner, LabelOf(owner), each?.Moderated?.Confidence, each?.Moderated is { } moderated ? LabelOf(moderated.Confidence) : null, each?.Moderated?.Reason);
    }

    private FrozenMilestone Freeze(MilestoneFacts milestone, ReturnContent? said)
    {
        var forecast = said?.Of(milestone.Id);
        var reached = forecast?.Actual ?? forecast?.Expected;
        return new(milestone.Id, milestone.Number, milestone.Text, milestone.Promised, milestone.Baseline, milestone.Latest, forecast?.Expected, forecast?.Actual, DaysLate(reached, milestone.Latest), forecast?.Reason ?? "");
    }

    // Working days are known from 1978: a freeze never fails on a day that somebody mistyped.
    private int? DaysLate(DateOnly? reached, DateOnly? promised) =>
        reached is not { } day || promised is not { } latest ? null : day <= latest ? 0 : latest.Year >= HolidayRule.FirstYear ? days.Between(latest, day) : null;

    private BodyRegister.DatedName NameOf(Guid body) => bodies.TryGetValue(body, out var entry) ? entry.NameOn(PartialDate.On(round.PeriodTo)) : new("a body that is no longer known", "?", null, null);

    private string LabelOf(string key) => scale.Find(key)?.Label ?? key;
}
