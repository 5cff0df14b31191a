using System.Globalization;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;

namespace Concord.Plans.Changing;

/// <summary>
/// A plan's actions counted two ways, and what lies between. Every action is published or made by a change, and live or
/// ended by a kind of change; so the terms add up whatever chain of changes an action went through.
/// </summary>
public sealed record PlanCounts(IReadOnlyList<PlanCounts.Counted> Published, IReadOnlyList<PlanCounts.Counted> Live, IReadOnlyList<PlanCounts.Term> Terms, IReadOnlyList<PlanCounts.Counted> LeftOut)
{
    /// <param name="EndedBy">The kind of change that ended it; none while it is live.</param>
    /// <param name="MadeBy">The kind of change that made it; none where it was published.</param>
    public sealed record Counted(string Ref, string Slug, string Text, ActionStatus Status, ChangeKind? EndedBy, ChangeKind? MadeBy);

    /// <summary>What changes of one kind made, and what they ended.</summary>
    public sealed record Term(ChangeKind Kind, IReadOnlyList<Counted> Made, IReadOnlyList<Counted> Ended)
    {
        public int Net => Made.Count - Ended.Count;

        /// <summary>"+ 2 by splitting".</summary>
        public string InWords => string.Create(CultureInfo.InvariantCulture, $"{(Net < 0 ? '−' : '+')} {Math.Abs(Net):N0} {Said}");

        private string Said => Kind switch { ChangeKind.Split => "by splitting", ChangeKind.Merge => "merged", ChangeKind.Supersede => "superseded", _ => "withdrawn" };
    }

    /// <summary>"74 published + 2 by splitting − 1 merged − 1 withdrawn = 74 live".</summary>
    public string Reconciled => string.Create(CultureInfo.InvariantCulture,
        $"{Published.Count:N0} published {string.Concat(Terms.Where(term => term.Net != 0).Select(term => $"{term.InWords} "))}= {Live.Count:N0} live");

    /// <param name="all">Those of the newest version, those made by changes, in the plan's order.</param>
    /// <param name="leftOut">Those that only earlier versions had: in neither count.</param>
    public static PlanCounts Of(IReadOnlyList<Counted> all, IReadOnlyList<Counted> leftOut)
    {
        var terms = from kind in new[] { ChangeKind.Split, ChangeKind.Merge, ChangeKind.Supersede, ChangeKind.Withdraw }
                    let term = new Term(kind, [.. all.Where(each => each.MadeBy == kind)], [.. all.Where(each => each.EndedBy == kind)])
                    where term.Made.Count + term.Ended.Count > 0
                    select term;
        return new([.. all.Where(each => each.MadeBy is null)], [.. all.Where(each => each.EndedBy is null)], [.. terms], leftOut);
    }
}
