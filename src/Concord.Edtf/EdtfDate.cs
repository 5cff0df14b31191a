using System.Globalization;
using Concord.Edtf.Reading;

namespace Concord.Edtf;

/// <summary>A year of four digits, a month of it, or a day: <c>2004</c>, <c>2004-06~</c>, <c>156X-12-25</c>, <c>2004?-06-~11</c>.</summary>
public sealed class EdtfDate : EdtfPart
{
    internal EdtfDate(EdtfComponent year, EdtfComponent? month, EdtfComponent? day) => (Year, Month, Day) = (year, month, day);

    /// <summary>The year, of four digits.</summary>
    public EdtfComponent Year { get; }

    /// <summary>The month, of two digits; null in a year.</summary>
    public EdtfComponent? Month { get; }

    /// <summary>The day of the month, of two digits; null in a year or a month.</summary>
    public EdtfComponent? Day { get; }

    /// <inheritdoc/>
    public override EdtfPrecision Precision => Day is not null ? EdtfPrecision.Day : Month is not null ? EdtfPrecision.Month : EdtfPrecision.Year;

    /// <inheritdoc/>
    public override bool IsQualified => Components.Any(one => one.Qualification != EdtfQualification.None);

    /// <inheritdoc/>
    public override bool IsUnspecified => Components.Any(one => one.IsUnspecified);

    /// <inheritdoc/>
    public override int Level => Math.Max(Math.Max(Marks.Level(Components), Year.IsNegative ? 1 : 0), Unspecified.Level(Year, Month, Day));

    internal EdtfComponent[] Components => (Month, Day) switch
    {
        ({ } month, { } day) => [Year, month, day],
        ({ } month, null) => [Year, month],
        _ => [Year],
    };

    /// <summary>A day.</summary>
    /// <param name="day">Any day.</param>
    public static EdtfDate On(DateOnly day) => (EdtfDate)Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A month.</summary>
    /// <param name="year">-9999 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static EdtfDate In(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return (EdtfDate)Parse(string.Create(CultureInfo.InvariantCulture, $"{FourDigits(year)}-{month:00}"));
    }

    /// <summary>A year.</summary>
    /// <param name="year">-9999 to 9999; <see cref="EdtfYear.In"/> makes others.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year has more than four digits.</exception>
    public static EdtfDate In(int year) => (EdtfDate)Parse(FourDigits(year));

    /// <summary>The same date with one qualification for all of it, in place of any it had.</summary>
    /// <param name="qualification">How sure it is.</param>
    public EdtfDate Qualified(EdtfQualification qualification) => new(
        Year with { Qualification = qualification },
        Month is { } month ? month with { Qualification = qualification } : null,
        Day is { } day ? day with { Qualification = qualification } : null);

    internal static string FourDigits(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, -9999);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        return year.ToString("0000;-0000", CultureInfo.InvariantCulture);
    }

    internal override (EdtfDay First, EdtfDay Last) Days(EdtfConventions conventions, bool padded) =>
        (Possible.Edge(this, latest: false)!.Value, Possible.Edge(this, latest: true)!.Value);

    internal override Slack Slack(EdtfPadding padding) => new(
        padding.Of(Year, padding.Years) * Powers.Ten(Year.UnspecifiedFromTheRight),
        Month is { } month ? padding.Of(month, padding.Months) : 0,
        Day is { } day ? padding.Of(day, padding.Days) : 0);

    private protected override string Print() => Marks.Written(Components);
}
