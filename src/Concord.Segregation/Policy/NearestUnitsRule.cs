namespace Concord.Segregation;

/// <summary>What the rule says of a unit.</summary>
public enum NearestVerdict
{
    /// <summary>The unit's share is far below its neighbours'.</summary>
    Low = -1,

    /// <summary>Neither.</summary>
    Alike = 0,

    /// <summary>The unit's share is far above its neighbours'.</summary>
    High = 1,
}

/// <summary>A unit, its share, its neighbours' share, and what the rule says: a line for people to check.</summary>
/// <param name="Unit">Position of the unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Share">Share of the group in the unit; null where it is empty.</param>
/// <param name="LocalShare">Share of the group among all persons of its neighbours together; null where they are empty.</param>
/// <param name="Verdict">What the rule says; null where either share is missing.</param>
/// <param name="Because">The comparison made, in words.</param>
/// <param name="Neighbours">The units compared with.</param>
public sealed record NearestFinding(
    int Unit, string Name, double? Share, double? LocalShare, NearestVerdict? Verdict, string Because, IReadOnlyList<int> Neighbours);

/// <summary>
/// The ten-nearest-schools rule (The Challenge, SchoolDash and the iCoCo Foundation 2017, <i>Understanding School Segregation in England</i>): a
/// school is segregated for a group where its share is more than 15 percentage points above or below that of its ten nearest schools; where
/// either share is below 15% or above 85%, where the school's share is more than twice or less than half of the local one (above 85%: the shares of
/// everybody else are compared so). With the ratio 2 that is the same verdict as SchoolDash's wording (Hannay 2017): more than 15 points apart anywhere, <i>or</i> more
/// than twice or less than half the share of either group anywhere, because outside the tails twice or half is more than 15 points.
/// </summary>
/// <param name="Points">Percentage points of difference that count, and the width of the two tails.</param>
/// <param name="Ratio">Ratio that counts in the tails.</param>
/// <param name="Pooled">True for the share of all persons of the neighbours together; false for the mean of their shares, every school alike.</param>
public sealed record NearestUnitsRule(double Points = 15, double Ratio = 2, bool Pooled = true)
{
    /// <summary>
    /// The rule for every unit. Schools of one phase or one catchment only: <see cref="NearestUnits.FindAmong"/>.
    /// </summary>
    /// <param name="pair">The group and everybody else.</param>
    /// <param name="nearest">Neighbours of each unit.</param>
    public IReadOnlyList<NearestVerdict?> Verdicts(GroupPair pair, NearestUnits nearest)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(nearest);
        if (pair.UnitCount != nearest.UnitCount) throw new ArgumentException($"{pair.UnitCount} units and {nearest.UnitCount} lists of neighbours", nameof(nearest));
        var verdicts = new NearestVerdict?[pair.UnitCount];
        for (var u = 0; u < verdicts.Length; u++)
            if (Share(pair, u) is { } own && LocalShare(pair, nearest.Of(u)) is { } local) verdicts[u] = Judge(own, local);
        return verdicts;
    }

    /// <summary>One unit's finding with everything it rests on.</summary>
    /// <param name="pair">The group and everybody else.</param>
    /// <param name="nearest">Neighbours of each unit.</param>
    /// <param name="unit">Position of the unit.</param>
    /// <param name="name">What to call it.</param>
    public NearestFinding Explain(GroupPair pair, NearestUnits nearest, int unit, string name)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(nearest);
        var (own, local) = (Share(pair, unit), LocalShare(pair, nearest.Of(unit)));
        NearestVerdict? verdict = own is { } o && local is { } l ? Judge(o, l) : null;
        var because = own is null ? "nobody is in the unit" : local is null ? "nobody is in its neighbours"
            : FormattableString.Invariant($"{own:P1} here and {local:P1} in the {nearest.Of(unit).Length} nearest: ") + (InTail(own.Value, local.Value)
                ? FormattableString.Invariant($"more than {Ratio} times or less than 1/{Ratio} counts where either share is below {Points}% or above {100 - Points}%")
                : FormattableString.Invariant($"more than {Points} points apart counts"));
        return new(unit, name, own, local, verdict, because, nearest.Of(unit).ToArray());
    }

    private bool InTail(double own, double local) => Math.Min(own, local) < Points / 100 || Math.Max(own, local) > 1 - (Points / 100);

    private NearestVerdict Judge(double own, double local)
    {
        var tail = Points / 100;
        if (own < tail || local < tail) return Compare(own, local);
        if (own > 1 - tail || local > 1 - tail) return (NearestVerdict)(-(int)Compare(1 - own, 1 - local));
        return own - local > tail ? NearestVerdict.High : local - own > tail ? NearestVerdict.Low : NearestVerdict.Alike;
    }

    private NearestVerdict Compare(double own, double local)
        => own > Ratio * local ? NearestVerdict.High : own < local / Ratio ? NearestVerdict.Low : NearestVerdict.Alike;

    private static double? Share(GroupPair pair, int unit)
        => pair.Group[unit] + pair.Others[unit] > 0 ? pair.Group[unit] / (pair.Group[unit] + pair.Others[unit]) : null;

    private double? LocalShare(GroupPair pair, ReadOnlySpan<int> neighbours)
    {
        double group = 0, all = 0, shares = 0;
        var occupied = 0;
        foreach (var n in neighbours)
        {
            group += pair.Group[n];
            all += pair.Group[n] + pair.Others[n];
            if (Share(pair, n) is not { } share) continue;
            shares += share;
            occupied++;
        }
        return all == 0 ? null : Pooled ? group / all : shares / occupied;
    }
}
