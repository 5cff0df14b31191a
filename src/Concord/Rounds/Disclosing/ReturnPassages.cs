using System.Globalization;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;

namespace Concord.Rounds.Disclosing;

/// <summary>Every field of the frozen returns on one action, with the challenges and the moderated rating.</summary>
internal sealed class ReturnPassages(FrozenRound round, DateTime frozenAt, FrozenAction action)
{
    /// <param name="kept">The row behind the frozen return: it knows the hours.</param>
    public IEnumerable<Passage> Of(FrozenReturn each, Return kept)
    {
        var record = $"return/{kept.Id}";
        var at = each.ClearedAt ?? frozenAt;
        var what = $"Return ({each.Part.InWords()})";
        yield return Said("outcome", at, what, "Outcome", each.Outcome.InWords());
        if (each.NilReason.Length > 0) yield return Said("nilReason", at, what, each.Outcome == ReturnOutcome.Excused ? "Why it was excused" : "Why there was nothing to report", each.NilReason);
        foreach (var (name, label, words) in Fields(each).Where(field => field.Words.Length > 0)) yield return Said(name, at, what, label, words);
        if (kept.Moderated is { } moderated)
        {
            yield return Said("moderated", moderated.At, "Moderation", "Moderated rating", round.Scale.FirstOrDefault(point => point.Key == moderated.Confidence)?.Label ?? moderated.Confidence);
            yield return Said("moderatedReason", moderated.At, "Moderation", "Reason of the moderated rating", moderated.Reason);
        }
        foreach (var challenge in kept.Challenges.OrderBy(challenge => challenge.Number))
        {
            var about = ReturnField.Find(challenge.Field)?.Label ?? "the whole return";
            yield return Said($"{challenge.Number}/question", challenge.AskedAt, "Challenge", $"Question on {about}", challenge.Question);
            if (challenge.RepliedAt is { } replied) yield return Said($"{challenge.Number}/reply", replied, "Reply", $"Reply on {about}", challenge.Reply);
        }

        Passage Said(string field, DateTime when, string kind, string label, string words) => new($"{record}/{field}", when, IsDay: false, round.Name, action.Ref, each.Body, kind, label, words);
    }

    private IEnumerable<(string Name, string Label, string Words)> Fields(FrozenReturn each)
    {
        if (each.Content is not { } content) yield break;
        foreach (var field in ReturnField.All) yield return (field.Name, field.Label, field.Name == "confidence" ? each.ConfidenceLabel : field.Read(content));
        foreach (var forecast in content.Forecasts)
        {
            var milestone = action.Milestones.FirstOrDefault(known => known.Id == forecast.MilestoneId)?.Text ?? "a milestone";
            yield return ($"{forecast.MilestoneId:N}/expected", $"Forecast: {milestone}", Day(forecast.Expected));
            yield return ($"{forecast.MilestoneId:N}/actual", $"Reached: {milestone}", Day(forecast.Actual));
            yield return ($"{forecast.MilestoneId:N}/reason", $"Why the forecast moved: {milestone}", forecast.Reason);
        }
        foreach (var answer in content.FollowUps) yield return ($"{answer.DecisionId:N}/answer", "Answer to a decision", answer.Answer);
    }

    private static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";
}
