using System.Globalization;
using Concord.Edtf.Reading;

namespace Concord.Edtf;

/// <summary>A season or another part of a year: <c>2001-21</c> is spring 2001, <c>2001-34</c> its second quarter.</summary>
public sealed class EdtfSeason : EdtfPart
{
    internal EdtfSeason(EdtfComponent year, EdtfComponent season) => (Year, Season) = (year, season);

    /// <summary>The year, of four digits.</summary>
    public EdtfComponent Year { get; }

    /// <summary>The season as a component.</summary>
    public EdtfComponent Season { get; }

    /// <summary>
    /// 21 to 24 spring, summer, autumn, winter; 25 to 28 the same of the northern, 29 to 32 of the southern hemisphere;
    /// 33 to 36 quarters; 37 to 39 quadrimesters; 40 and 41 semestrals.
    /// </summary>
    public int Code => Season.Number!.Value;

    /// <inheritdoc/>
    public override EdtfPrecision Precision => EdtfPrecision.Season;

    /// <inheritdoc/>
    public override bool IsQualified => (Year.Qualification | Season.Qualification) != EdtfQualification.None;

    /// <inheritdoc/>
    public override bool IsUnspecified => Year.IsUnspecified;

    /// <inheritdoc/>
    public override int Level => Code > 24 || IsUnspecified ? 2 : Math.Max(1, Marks.Level([Year, Season]));

    /// <summary>A season.</summary>
    /// <param name="year">-9999 to 9999: the year in which it begins.</param>
    /// <param name="code">21 to 41, as <see cref="Code"/> lists them.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such season.</exception>
    public static EdtfSeason Of(int year, int code)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(code, 21);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(code, 41);
        return (EdtfSeason)Parse(string.Create(CultureInfo.InvariantCulture, $"{EdtfDate.FourDigits(year)}-{code}"));
    }

    /// <summary>The same season with one qualification for all of it, in place of any it had.</summary>
    /// <param name="qualification">How sure it is.</param>
    public EdtfSeason Qualified(EdtfQualification qualification) => new(Year with { Qualification = qualification }, Season with { Qualification = qualification });

    internal override (EdtfDay First, EdtfDay Last) Days(EdtfConventions conventions, bool padded)
    {
        var span = conventions.Seasons.SpanOf(Code);
        return (span.First(Year.Years(fromLatest: false).First()), span.Last(Year.Years(fromLatest: true).First()));
    }

    internal override Slack Slack(EdtfPadding padding) => new(
        padding.Of(Year, padding.Years) * Powers.Ten(Year.UnspecifiedFromTheRight),
        padding.Of(Season, padding.Seasons) * Code switch { <= 36 => 3, <= 39 => 4, _ => 6 },
        0);

    private protected override string Print() => Marks.Written([Year, Season]);
}
