namespace Concord.Segregation;

/// <summary>
/// Clustering of a group in space, with nearness c_ij (<see cref="Proximity"/>), from one pass over all pairs of occupied units:
/// P_xx = Σ_i Σ_j x_i c_ij x_j/X² and P_yy, P_tt alike, n the number of occupied units.
/// <para>ACL = [Σ(x_i/X)Σc_ij x_j − X/n²·ΣΣc_ij] / [Σ(x_i/X)Σc_ij t_j − X/n²·ΣΣc_ij] (Massey and Denton 1988), at most 1.</para>
/// <para>RCL = P_xx/P_yy − 1 (ibid.): positive where members are nearer to each other than the others are.</para>
/// <para>SP = (X P_xx + Y P_yy)/(T P_tt) (White 1983): 1 where the groups are clustered alike.</para>
/// <para>DPxx = Σ(x_i/X) Σ_j c_ij x_j/Σ_j c_ij t_j and DPxy with y_j (Morgan 1983): exposure weighed by nearness.</para>
/// Undefined where a group has no members.
/// </summary>
/// <param name="AbsoluteClustering">ACL.</param>
/// <param name="RelativeClustering">RCL.</param>
/// <param name="SpatialProximity">SP.</param>
/// <param name="DecayIsolation">DPxx.</param>
/// <param name="DecayInteraction">DPxy.</param>
/// <param name="GroupProximity">P_xx.</param>
/// <param name="OthersProximity">P_yy.</param>
/// <param name="AllProximity">P_tt.</param>
public sealed record Clustering(
    Estimate AbsoluteClustering, Estimate RelativeClustering, Estimate SpatialProximity,
    Estimate DecayIsolation, Estimate DecayInteraction,
    Estimate GroupProximity, Estimate OthersProximity, Estimate AllProximity)
{
    /// <summary>Clustering of a group against the others of its pair. Time grows with the square of the units.</summary>
    /// <param name="pair">The two groups.</param>
    /// <param name="geography">Coordinates; areas or adjacency where the proximity needs them.</param>
    /// <param name="proximity">How nearness falls with distance; exp(−d) by default.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static Clustering Of(GroupPair pair, Geography geography, Proximity? proximity = null, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(geography);
        geography.MustFit(pair.UnitCount);
        Estimate None(string index) => pair.Describe(Estimate.Undefined(index, pair.WhyUndefined!));
        if (pair.WhyUndefined is not null)
            return new(None("ACL"), None("RCL"), None("SP"), None("DPxx"), None("DPxy"), None("Pxx"), None("Pyy"), None("Ptt"));

        var (x, y) = (pair.Group.ToArray(), pair.Others.ToArray());
        var occupied = x.Select((v, u) => v + y[u] > 0).ToArray();
        var ones = occupied.Select(o => o ? 1.0 : 0).ToArray();
        var field = new ProximityField(geography, proximity ?? new(), [x, y, ones], occupied, Multigroup.Threads(threads));
        double n = pair.OccupiedUnits, xs = pair.GroupTotal, ys = pair.OthersTotal, ts = pair.Total;
        var (xx, yy, all) = (field.Sum(0, 0), field.Sum(1, 1), field.Sum(2, 2));
        var tt = xx + yy + field.Sum(0, 1) + field.Sum(1, 0);
        var even = xs / (n * n) * all;
        var (near, nearAll) = (xx / xs, (xx + field.Sum(0, 1)) / xs);
        double isolation = 0, interaction = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] == 0) continue;
            var met = field.At(0, i) + field.At(1, i);
            isolation += x[i] / xs * (field.At(0, i) / met);
            interaction += x[i] / xs * (field.At(1, i) / met);
        }
        IReadOnlyList<Exclusion> remarks = field.Underflowed
            ? [new("all pairs of different units", "exp(−d/scale) vanishes at every distance between them: give a scale nearer to their spacing")] : [];
        Estimate Value(string index, double value)
        {
            var described = pair.Describe(double.IsFinite(value) ? new(index, value) : Estimate.Undefined(index, "its denominator is 0"));
            return described with { Excluded = [.. described.Excluded, .. remarks] };
        }
        var (pxx, pyy, ptt) = (xx / (xs * xs), yy / (ys * ys), tt / (ts * ts));
        return new(
            Value("ACL", (near - even) / (nearAll - even)), Value("RCL", (pxx / pyy) - 1), Value("SP", ((xs * pxx) + (ys * pyy)) / (ts * ptt)),
            Value("DPxx", isolation), Value("DPxy", interaction), Value("Pxx", pxx), Value("Pyy", pyy), Value("Ptt", ptt));
    }
}
