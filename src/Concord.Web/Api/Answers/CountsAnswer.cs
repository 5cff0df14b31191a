using System.ComponentModel;
using Concord.Plans.Changing;
using Concord.Plans.Domain.Changing;

namespace Concord.Web.Api.Answers;

public sealed record CountsAnswer(
    [property: Description("How many actions the newest version of the plan published, whatever became of them.")] int Published,
    [property: Description("How many are live today: neither superseded nor withdrawn.")] int Live,
    [property: Description("What lies between the two, in a line.")] string Reconciled,
    IReadOnlyList<CountTerm> Terms,
    [property: Description("References of actions that only earlier versions had; they are in neither count.")] IReadOnlyList<string> LeftOut, CountLinks Links)
{
    public static CountsAnswer Of(string plan, PlanCounts counts) => new(counts.Published.Count, counts.Live.Count, counts.Reconciled,
        [.. counts.Terms.Select(term => new CountTerm(term.Kind, term.Net, [.. term.Made.Select(each => each.Ref)], [.. term.Ended.Select(each => each.Ref)]))],
        [.. counts.LeftOut.Select(each => each.Ref)], new($"{Hrefs.Plan(plan)}/actions?counted=published", $"{Hrefs.Plan(plan)}/actions?counted=live", $"{Hrefs.Plan(plan)}/lineage"));
}

[Description("What changes of one kind made and ended, by their references.")]
public sealed record CountTerm(ChangeKind Kind, [property: Description("Made less ended.")] int Net, IReadOnlyList<string> Made, IReadOnlyList<string> Ended);

[Description("The lists behind the counts, within the API.")]
public sealed record CountLinks(string Published, string Live, string Lineage);
