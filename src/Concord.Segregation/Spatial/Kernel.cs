namespace Concord.Segregation;

/// <summary>How much a neighbour counts by z = distance/bandwidth.</summary>
public enum KernelShape
{
    /// <summary>1 up to the bandwidth.</summary>
    Uniform,

    /// <summary>1 − z.</summary>
    Triangular,

    /// <summary>1 − z² (Epanechnikov).</summary>
    Quadratic,

    /// <summary>(1 − z²)², the biproportional kernel of Reardon and O'Sullivan (2004).</summary>
    Biweight,

    /// <summary>exp(−z²/2), cut at the bandwidth.</summary>
    Gaussian,

    /// <summary>exp(−power·distance), cut at the bandwidth: the form of Hong, O'Sullivan and Sadahiro (2014).</summary>
    Exponential,
}

/// <summary>A kernel: its shape and how neighbours weigh against the unit itself, which weighs 1.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Peak">Weight of a neighbour at no distance; 1 makes it weigh as the unit itself. libpysal's are ½, 1, ¾, 15/16 and 1/√(2π).</param>
/// <param name="Power">Power of the exponential shape.</param>
public sealed record Kernel(KernelShape Shape, double Peak = 1, double Power = 2)
{
    /// <summary>Biweight, the default of Reardon and O'Sullivan.</summary>
    public static Kernel Biweight { get; } = new(KernelShape.Biweight);

    /// <summary>Uniform.</summary>
    public static Kernel Uniform { get; } = new(KernelShape.Uniform);

    /// <summary>Weight of a neighbour other than the unit itself.</summary>
    /// <param name="distance">Distance of the neighbour.</param>
    /// <param name="bandwidth">Bandwidth, in the same units.</param>
    public double Weight(double distance, double bandwidth)
    {
        var z = distance / bandwidth;
        return Peak * Shape switch
        {
            KernelShape.Uniform => 1,
            KernelShape.Triangular => 1 - z,
            KernelShape.Quadratic => 1 - (z * z),
            KernelShape.Biweight => (1 - (z * z)) * (1 - (z * z)),
            KernelShape.Gaussian => Math.Exp(-z * z / 2),
            _ => Math.Exp(-Power * distance),
        };
    }
}
