namespace Concord.Segregation;

/// <summary>
/// What chance alone would make of D and Gini, and how far beyond it they are (Carrington and Troske 1997; Winship 1977). Under randomness the members fall on
/// places at random, unit sizes as they are: x_i is hypergeometric.
/// </summary>
public static class RandomSpread
{
    /// <summary>
    /// E(D) under randomness, exactly: E(D) = T/(2XY) · Σ_i E|x_i − t_iX/T|, and the mean deviation of a hypergeometric is 2m(Y − t + m)·Pr(m)/T at m = ⌊tX/T⌋ + 1,
    /// a sum that telescopes. Needs whole counts.
    /// </summary>
    /// <param name="pair">The two groups, whole counts.</param>
    public static Estimate ExpectedDissimilarity(GroupPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (!pair.WholeNumbers) return pair.Describe(Estimate.Undefined("E(D)", "some counts have fractions"));
        return pair.Measure("E(D)", () =>
        {
            double sum = 0;
            var known = new Dictionary<double, double>();
            for (var i = 0; i < pair.UnitCount; i++)
            {
                var t = pair.Group[i] + pair.Others[i];
                if (!known.TryGetValue(t, out var deviation)) known[t] = deviation = MeanDeviation(t, pair.GroupTotal, pair.OthersTotal);
                sum += deviation;
            }
            return pair.Total / (2 * pair.GroupTotal * pair.OthersTotal) * sum;
        });
    }

    /// <summary>Dct = (D − E(D))/(1 − E(D)) where D is above what chance makes, (D − E(D))/E(D) below: in [−1, 1], 0 for randomness.</summary>
    /// <param name="pair">The two groups, whole counts.</param>
    public static Estimate BeyondChance(GroupPair pair) => Beyond("Dct", Dissimilarity.Of(pair), ExpectedDissimilarity(pair));

    /// <summary>Gct, the same of Gini, its expectation the mean of random replicates.</summary>
    /// <param name="pair">The two groups, whole counts.</param>
    /// <param name="replicates">Replicates for the expectation.</param>
    /// <param name="seed">Seed.</param>
    public static Estimate GiniBeyondChance(GroupPair pair, int replicates = 500, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (!pair.WholeNumbers || pair.WhyUndefined is not null) return pair.Describe(Estimate.Undefined("Gct", pair.WhyUndefined ?? "some counts have fractions"));
        var means = new double[replicates];
        Blocks.Run(replicates, Environment.ProcessorCount, r =>
        {
            var (x, y) = Shuffled(pair, new Random64(seed, (ulong)r));
            means[r] = Gini.Raw(x, y, pair.GroupTotal, pair.OthersTotal);
        });
        return Beyond("Gct", Gini.Of(pair), pair.Describe(new("E(G)", means.Sum() / replicates)));
    }

    /// <summary>Members dealt to places at random, unit sizes kept: persons drawn one by one without replacement.</summary>
    internal static (double[] Group, double[] Others) Shuffled(GroupPair pair, Random64 random)
    {
        var (x, y) = (new double[pair.UnitCount], new double[pair.UnitCount]);
        var (members, left) = ((long)pair.GroupTotal, (long)pair.Total);
        for (var i = 0; i < x.Length; i++)
        {
            var t = (long)(pair.Group[i] + pair.Others[i]);
            for (var person = 0L; person < t; person++, left--)
                if (random.Below(left) < members)
                {
                    x[i]++;
                    members--;
                }
            y[i] = t - x[i];
        }
        return (x, y);
    }

    private static Estimate Beyond(string index, Estimate value, Estimate expected)
    {
        if (value.Value is not { } v || expected.Value is not { } e) return Estimate.Undefined(index, value.WhyUndefined ?? expected.WhyUndefined!);
        var corrected = v >= e ? e < 1 ? (v - e) / (1 - e) : 0 : (v - e) / e;
        return value with { Index = index, Value = corrected };
    }

    private static double MeanDeviation(double t, double members, double others)
    {
        if (t == 0) return 0;
        var total = members + others;
        var m = Math.Floor(t * members / total) + 1;
        if (m > Math.Min(t, members)) return 0;
        double LogChoose(double n, double k) => SpecialFunctions.LogFactorial(n) - SpecialFunctions.LogFactorial(k) - SpecialFunctions.LogFactorial(n - k);
        if (t - m > others) return 0;
        var chance = Math.Exp(LogChoose(members, m) + LogChoose(others, t - m) - LogChoose(total, t));
        return 2 * m * (others - t + m) * chance / total;
    }
}
