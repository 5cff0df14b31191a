using System.Globalization;
using Concord.Edtf.Reading;

namespace Concord.Edtf;

/// <summary>A year of more than four digits, or one of which only some digits are significant: <c>Y170000002</c>, <c>Y-17E7</c>, <c>1950S2</c>.</summary>
public sealed class EdtfYear : EdtfPart
{
    internal EdtfYear(long coefficient, int exponent, int? significantDigits, EdtfQualification qualification) =>
        (Coefficient, Exponent, SignificantDigits, Qualification) = (coefficient, exponent, significantDigits, qualification);

    /// <summary>The year; where not all digits are significant, the estimate.</summary>
    public long Value => Coefficient * Powers.Ten(Exponent);

    /// <summary>What stands before <c>E</c>; the year itself where there is no exponent.</summary>
    public long Coefficient { get; }

    /// <summary>What stands after <c>E</c>; 0 where there is no exponent.</summary>
    public int Exponent { get; }

    /// <summary>How many digits of the year are significant, counted from its first digit that is not 0; null if nothing is said.</summary>
    public int? SignificantDigits { get; }

    /// <summary>How sure the year is.</summary>
    public EdtfQualification Qualification { get; }

    /// <inheritdoc/>
    public override EdtfPrecision Precision => EdtfPrecision.Year;

    /// <inheritdoc/>
    public override bool IsQualified => Qualification != EdtfQualification.None;

    /// <inheritdoc/>
    public override int Level => Exponent > 0 || SignificantDigits is not null ? 2 : 1;

    /// <summary>A year of more than four digits.</summary>
    /// <param name="year">Before -9999 or after 9999, of 15 digits at most; <see cref="EdtfDate.In(int)"/> makes others.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year has four digits or fewer, or more than 15.</exception>
    public static EdtfYear In(long year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Math.Abs(year), 10_000, nameof(year));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(year), EdtfDay.MostYears, nameof(year));
        return new(year, 0, null, EdtfQualification.None);
    }

    /// <summary>The same year with another qualification.</summary>
    /// <param name="qualification">How sure it is.</param>
    public EdtfYear Qualified(EdtfQualification qualification) => new(Coefficient, Exponent, SignificantDigits, qualification);

    internal override (EdtfDay First, EdtfDay Last) Days(EdtfConventions conventions, bool padded)
    {
        var estimateOnly = !padded && conventions.Significance == EdtfSignificance.Estimate;
        var unit = estimateOnly ? 1 : Insignificant;
        // Away from year 0 on either side: 1950S2 is 1900 to 1999, -1950S2 is -1999 to -1900.
        var nearest = Value / unit * unit;
        var farthest = nearest + (Value < 0 ? 1 - unit : unit - 1);
        return (new(Math.Min(nearest, farthest), 1, 1), new(Math.Max(nearest, farthest), 12, 31));
    }

    internal override Slack Slack(EdtfPadding padding) => new(padding.Of(Qualification, padding.Years) * Insignificant, 0, 0);

    private protected override string Print()
    {
        var year = Math.Abs(Value) > 9999 ? string.Create(CultureInfo.InvariantCulture, $"Y{Coefficient}") : Coefficient.ToString("0000;-0000", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{year}{(Exponent > 0 ? $"E{Exponent}" : "")}{(SignificantDigits is { } digits ? $"S{digits}" : "")}{Marks.Of(Qualification)}");
    }

    private long Insignificant => SignificantDigits is { } digits ? Powers.Ten(Powers.DigitsOf(Value) - digits) : 1;
}
