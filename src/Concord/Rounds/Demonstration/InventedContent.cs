using Concord.Plans;
using Concord.Rounds.Domain;

namespace Concord.Rounds.Demonstration;

/// <summary>Writes what an invented return says: different words from round to round, by chance of nothing.</summary>
internal sealed class InventedContent(Invention invention, Round round, ConfidenceScale scale, IReadOnlyList<(Decision Decision, string Answer)> followUps)
{
    /// <param name="variant">Chooses the sentences, so that neighbours do not say the same.</param>
    public ReturnContent Of(ActionFacts action, Return each, char letter, int variant)
    {
        var (standing, course) = (Standing.Of(letter), invention.Of(action.Ref));
        var sentences = In(invention.Texts[standing.Texts], variant + round.Number);
        var complete = standing.Status == ActionStatus.Complete;
        var doneOn = !complete ? (DateOnly?)null : action.Status == ActionStatus.Complete ? action.StatusOn : round.PeriodTo.AddDays(-5 - variant % 30);
        return each.Content with
        {
            Status = standing.Status,
            Confidence = standing.On(scale),
            Progress = $"Invented: {Filled(sentences.Progress)}.{Said(invention.Internal, action)}",
            NextSteps = $"Invented: {sentences.NextSteps}.",
            PublicLine = $"Invented for {course.Topic}: {Filled(sentences.PublicLine)}.",
            Risks = standing.IsLate ? In(invention.Risks, variant) : "",
            RecoveryStep = standing.InDoubt ? In(invention.RecoverySteps, variant + round.Number) : "",
            RecoveryOwner = standing.InDoubt ? invention.RecoveryOwner : "",
            SpendPence = variant % 5 == 0 ? (12_500 + 4_250L * round.Number + 300 * variant) * 100 : null,
            Sensitivity = Said(invention.Internal, action).Length > 0 ? Sensitivity.OfficialSensitive : Sensitivity.Official,
            Asks = Said(invention.Asks, action),
            Evidence = complete ? invention.Evidence : "",
            CompletedOn = doneOn,
            TestMet = complete,
            Forecasts = complete ? [.. action.Milestones.Select(milestone => Reached(milestone, each, doneOn))] : Forecasts(action, each, standing, variant),
            FollowUps = [.. followUps.Where(each => each.Decision.ActionId == action.Id).Select(each => new FollowUpAnswer(each.Decision.Id, each.Answer, !each.Decision.IsOpen))],
        };
    }

    private static Forecast Reached(MilestoneFacts milestone, Return each, DateOnly? on) => each.Content.Of(milestone.Id) is { Actual: not null } already ? already : new(milestone.Id, each.Content.Of(milestone.Id)?.Expected, on, "");

    // What is late has a forecast, which moves on with a reason whenever its day has passed, and always where it is in doubt.
    private IReadOnlyList<Forecast> Forecasts(ActionFacts action, Return each, Standing standing, int variant)
    {
        var mover = action.Ref == invention.Moving.Ref && round.Number >= invention.Moving.From;
        if ((!standing.IsLate && !mover) || action.Milestones.Count == 0) return each.Content.Forecasts;
        var last = action.Milestones[^1];
        var before = each.Content.Of(last.Id)?.Expected;
        if (before > round.PeriodTo && !standing.InDoubt && !mover) return each.Content.Forecasts;
        var reason = mover ? invention.Moving.Why : In(invention.Slips, variant + round.Number);
        return [.. each.Content.Forecasts.Where(forecast => forecast.MilestoneId != last.Id), new(last.Id, round.PeriodTo.AddMonths(standing.InDoubt ? 8 : 5), null, reason)];
    }

    private string Filled(string words) => words.Replace("{period}", round.Name, StringComparison.Ordinal);

    private string Said(IReadOnlyList<Invention.Remark> remarks, ActionFacts action) => remarks.FirstOrDefault(each => each.Round == round.Number && each.Ref == action.Ref)?.Words ?? "";

    private static T In<T>(IReadOnlyList<T> all, int at) => all[at % all.Count];
}
