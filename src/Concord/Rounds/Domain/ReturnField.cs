using Concord.Plans;

namespace Concord.Rounds.Domain;

/// <summary>The fields of a return by name: one table for pages, comparisons, challenges and files.</summary>
public sealed record ReturnField(string Name, string Label, string Hint, bool IsInternal, bool IsLong, Func<ReturnContent, string> Read)
{
    public static readonly IReadOnlyList<ReturnField> All =
    [
        new("status", "Status", "Where the action stands at the end of the period", false, false, content => content.Status.InWords()),
        new("confidence", "Delivery confidence", "How likely it is to be done as promised", true, false, content => content.Confidence),
        new("progress", "Progress since last time", "What has happened, with figures where there are any", true, true, content => content.Progress),
        new("nextSteps", "Next steps", "What will happen before the next round", true, true, content => content.NextSteps),
        new("risks", "Risks", "What could stop it, and what is done about that", true, true, content => content.Risks),
        new("recoveryStep", "Recovery step", "What brings it back, where it is in doubt", true, true, content => content.RecoveryStep),
        new("recoveryOwner", "Who takes it", "A post, not a name", true, false, content => content.RecoveryOwner),
        new("spend", "Spend to date", "In pounds, if any", true, false, content => content.SpendPence is { } pence ? (pence / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) : ""),
        new("publicLine", "Public line", "What anybody may read once the round is published", false, true, content => content.PublicLine),
        new("sensitivity", "Sensitivity", "How openly this return may be handled", true, false, content => content.Sensitivity.ToString()),
        new("asks", "Asks of ministers", "What you need decided, and by when", true, true, content => content.Asks),
        new("evidence", "Evidence", "How one knows that it is complete", false, true, content => content.Evidence),
        new("completedOn", "Completed on", "The day on which the completion test was met", false, false, content => content.CompletedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? ""),
        new("testMet", "Completion test met", "", false, false, content => content.TestMet ? "Yes" : "No"),
    ];

    public static ReturnField? Find(string name) => All.FirstOrDefault(field => field.Name == name);

    /// <summary>The fields whose words differ.</summary>
    public static IReadOnlyList<ReturnField> Changed(ReturnContent before, ReturnContent now) => [.. All.Where(field => field.Read(before) != field.Read(now))];
}
