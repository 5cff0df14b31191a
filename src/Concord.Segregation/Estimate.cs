namespace Concord.Segregation;

/// <summary>
/// One index: its value, or null and why; how sure we are; how much of it chance alone would make; what it rests on.
/// </summary>
/// <param name="Index">The index by its usual name.</param>
/// <param name="Value">The value, or null where the index is undefined.</param>
/// <param name="WhyUndefined">Where <paramref name="Value"/> is null, the reason in words.</param>
public sealed record Estimate(string Index, double? Value, string? WhyUndefined = null)
{
    /// <summary>Standard error of the value, where it was computed.</summary>
    public double? StandardError { get; init; }

    /// <summary>Interval of the value, where it was computed.</summary>
    public Interval? Interval { get; init; }

    /// <summary>The value less its expected small-unit bias, where that was computed.</summary>
    public double? BiasCorrected { get; init; }

    /// <summary>Persons the value rests on.</summary>
    public double Persons { get; init; }

    /// <summary>Units the value rests on: those with somebody in them.</summary>
    public int Units { get; init; }

    /// <summary>What was left out and why.</summary>
    public IReadOnlyList<Exclusion> Excluded { get; init; } = [];

    internal static Estimate Undefined(string index, string why) => new(index, null, why);

    /// <summary>A value that rounding alone may have put a hair outside its range is put back on the edge.</summary>
    internal static Estimate InUnitRange(string index, double value) => new(index, Math.Clamp(value, 0, 1));

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The index is undefined; the message says why.</exception>
    public double Require() => Value ?? throw new InvalidOperationException($"{Index} is undefined: {WhyUndefined}");
}

/// <summary>An interval and the share of repeated samples that it is made to cover.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Coverage">Nominal coverage, such as 0.95.</param>
public sealed record Interval(double Low, double High, double Coverage);

/// <summary>Something left out of a result.</summary>
/// <param name="What">Units or groups, and how many.</param>
/// <param name="Why">The reason.</param>
public sealed record Exclusion(string What, string Why);
