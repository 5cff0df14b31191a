namespace Concord.Segregation;

/// <summary>The few special functions that the statistics need.</summary>
internal static class SpecialFunctions
{
    private const double EulerGamma = 0.57721566490153286;

    private static readonly double[] Factorials = Build();

    /// <summary>ln n! by table and, past it, Stirling's series.</summary>
    public static double LogFactorial(double n)
    {
        if (n < Factorials.Length && n == Math.Floor(n)) return Factorials[(int)n];
        var x = n + 1;
        var over = 1 / x;
        var square = over * over;
        return ((x - 0.5) * Math.Log(x)) - x + 0.91893853320467274 + (over * ((1.0 / 12) - (square * ((1.0 / 360) - (square * (1.0 / 1260))))));
    }

    /// <summary>
    /// x·G(x) of Grassberger (2003): its mean over Poisson(μ) is μ ln μ but for μ·E₁(2μ), where that of x ln x is off by about ½.
    /// G(1) = −γ − ln 2, G(2) = G(1) + 2, G(2n + 1) = G(2n), G(2n + 2) = G(2n) + 2/(2n + 1).
    /// </summary>
    public static double TimesG(double x)
    {
        if (x <= 0) return 0;
        if (x > 1024) return x * DigammaLike(x);
        var n = (int)x;
        var g = -EulerGamma - 0.69314718055994531;
        for (var odd = 1; odd + 1 <= n; odd += 2) g += 2.0 / odd;
        return x * g;
    }

    // The same for large x, from the asymptotic series of the harmonic numbers.
    private static double DigammaLike(double x)
    {
        var even = x - (x % 2);
        // Σ_{odd ≤ even−1} 2/odd = 2H_{2m} − H_m with m = even/2.
        return -EulerGamma - 0.69314718055994531 + (2 * Harmonic(even)) - Harmonic(even / 2);
    }

    private static double Harmonic(double n)
    {
        var square = 1 / (n * n);
        return Math.Log(n) + EulerGamma + (0.5 / n) - (square * ((1.0 / 12) - (square * (1.0 / 120))));
    }

    /// <summary>Quantile of the standard normal: a rational start (Abramowitz and Stegun 1964, 26.2.23), then Newton's steps to rounding.</summary>
    public static double NormalQuantile(double p)
    {
        if (!(p > 0 && p < 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "Between 0 and 1");
        if (p > 0.5) return -NormalQuantile(1 - p);
        var t = Math.Sqrt(-2 * Math.Log(p));
        var z = -(t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308))))))));
        for (var i = 0; i < 4; i++) z -= (NormalCumulative(z) - p) / (Math.Exp(-z * z / 2) * 0.3989422804014327);
        return z;
    }

    /// <summary>Cumulative standard normal: by a series near 0 and a continued fraction in the tails.</summary>
    public static double NormalCumulative(double z)
    {
        if (z > 0) return 1 - NormalCumulative(-z);
        var density = Math.Exp(-z * z / 2) * 0.3989422804014327;
        if (z > -3)
        {
            double term = z, sum = z;
            for (var k = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); k++) sum += term *= z * z / ((2 * k) + 1);
            return z == 0 ? 0.5 : 0.5 + (density * sum);
        }
        double fraction = 0;
        for (var k = 60; k >= 1; k--) fraction = k / (-z + fraction);
        return density / (-z + fraction);
    }

    private static double[] Build()
    {
        var table = new double[1025];
        for (var n = 2; n < table.Length; n++) table[n] = table[n - 1] + Math.Log(n);
        return table;
    }
}
