namespace Concord.Edtf;

/// <summary>
/// How far a qualified date may be off. Each qualified component is moved by so many of its own unit, both ways, and what
/// several components allow adds up: with the defaults <c>2004-06?</c> reaches from May 2003 to July 2005. The unit of a
/// year with unspecified digits at its right is ten, a hundred or a thousand years, of a season its length.
/// The specification gives no sizes; these may be 0 to 1000 units, and 0 to 10 times.
/// </summary>
public sealed record EdtfPadding
{
    private const int MostUnits = 1000;
    private const int MostTimes = 10;

    /// <summary>Units of the year.</summary>
    public int Years { get; init => field = Checked(value); } = 1;

    /// <summary>Lengths of the season.</summary>
    public int Seasons { get; init => field = Checked(value); } = 1;

    /// <summary>Months.</summary>
    public int Months { get; init => field = Checked(value); } = 1;

    /// <summary>Days.</summary>
    public int Days { get; init => field = Checked(value); } = 1;

    /// <summary>By how much an uncertain component, <c>?</c>, multiplies the above.</summary>
    public int TimesUncertain { get; init => field = Checked(value, MostTimes); } = 1;

    /// <summary>By how much an approximate component, <c>~</c>, multiplies the above.</summary>
    public int TimesApproximate { get; init => field = Checked(value, MostTimes); } = 1;

    /// <summary>By how much a component that is both, <c>%</c>, multiplies the above.</summary>
    public int TimesBoth { get; init => field = Checked(value, MostTimes); } = 2;

    internal int Of(EdtfComponent component, int units) => Of(component.Qualification, units);

    internal int Of(EdtfQualification qualification, int units) => units * qualification switch
    {
        EdtfQualification.None => 0,
        EdtfQualification.Uncertain => TimesUncertain,
        EdtfQualification.Approximate => TimesApproximate,
        _ => TimesBoth,
    };

    private static int Checked(int value, int most = MostUnits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }
}
