using Concord.Places;
using Concord.Plans.Domain;
using Concord.Shared.Documents;

namespace Concord.Plans.Exporting;

/// <summary>What every file of a plan says of the plan itself. Its actions, which may be thousands, come one by one.</summary>
/// <param name="Root">Where the service is reached.</param>
/// <param name="ChangedAt">When the plan or one of its actions last changed.</param>
public sealed record ExportedPlan(Plan Plan, IReadOnlyList<PlanVersionFacts> Versions, IReadOnlyDictionary<Guid, BodyLine> Bodies, Uri Root, DateTime ChangedAt)
{
    public int Version => Versions.Count == 0 ? 1 : Versions[^1].Number;

    internal OfficeFacts OfficeFacts => new(PlainText.Of(Plan.Title), PlainText.Of(Plan.Publisher), "en-GB", ChangedAt);

    public Uri Address => new(Root, $"/plans/{Plan.Slug}");

    public Uri AddressOf(PlanAction action) => new(Root, $"/plans/{Plan.Slug}/actions/{action.Slug}");
}

/// <summary>One publication of the plan, without its content.</summary>
public sealed record PlanVersionFacts(int Number, string Published, string SourceFile, string SourceSha256, DateTime AddedAt);
