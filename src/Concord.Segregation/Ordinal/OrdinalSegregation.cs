namespace Concord.Segregation;

/// <summary>
/// Segregation by ordered groups (bands of income, levels of English). With cumulative shares c_ik up to band k of K in unit i and c_k
/// overall, Λ = Σ_i t_i(v − v_i)/(Tv), v = Σ_{k&lt;K} f(c_k)/(K − 1), v_i alike (Reardon 2009), in [0, 1]:
/// <para>information: f(c) = −c log₂ c − (1 − c) log₂(1 − c)</para>
/// <para>variation: f(c) = 4c(1 − c)</para>
/// <para>square root: f(c) = 2√(c(1 − c))</para>
/// <para>absolute difference: f(c) = 1 − |2c − 1|</para>
/// Undefined where everybody is in one band.
/// </summary>
/// <param name="Information">Λ₁, ordinal information theory index.</param>
/// <param name="Variation">Λ₂, ordinal variation ratio.</param>
/// <param name="SquareRoot">Λ₃, ordinal square root index.</param>
/// <param name="AbsoluteDifference">Λ₄, ordinal absolute difference index.</param>
public sealed record OrdinalSegregation(Estimate Information, Estimate Variation, Estimate SquareRoot, Estimate AbsoluteDifference)
{
    /// <summary>The four indices of a table whose groups stand in order. Absent bands keep their place.</summary>
    /// <param name="table">Units × ordered bands.</param>
    public static OrdinalSegregation Of(CountTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Estimate Index(string name, Func<double, double> f)
        {
            if (table.Total == 0) return Multigroup.Describe(table, Estimate.Undefined(name, Why.Nobody));
            var overall = Spread(table.GroupTotals, table.Total, f);
            if (!(overall > 1e-300)) return Multigroup.Describe(table, Estimate.Undefined(name, "everybody is in one band"));
            double sum = 0;
            for (var u = 0; u < table.UnitCount; u++)
                if (table.UnitTotals[u] > 0) sum += table.UnitTotals[u] * (overall - Spread(table.Row(u), table.UnitTotals[u], f));
            return Multigroup.Describe(table, Estimate.InUnitRange(name, sum / (table.Total * overall)));
        }
        return new(Index("Λ information", Entropy), Index("Λ variation", c => 4 * c * (1 - c)),
            Index("Λ square root", c => 2 * Math.Sqrt(c * (1 - c))), Index("Λ absolute difference", c => 1 - Math.Abs((2 * c) - 1)));
    }

    internal static double Entropy(double c) => c is <= 0 or >= 1 ? 0 : -(c * Math.Log2(c)) - ((1 - c) * Math.Log2(1 - c));

    private static double Spread(ReadOnlySpan<double> counts, double total, Func<double, double> f)
    {
        double below = 0, sum = 0;
        for (var k = 0; k + 1 < counts.Length; k++)
        {
            below += counts[k];
            sum += f(Math.Min(1, below / total));
        }
        return counts.Length > 1 ? sum / (counts.Length - 1) : 0;
    }
}
