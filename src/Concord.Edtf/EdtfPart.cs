namespace Concord.Edtf;

/// <summary>What may stand alone, at an end of an interval and in a set: <see cref="EdtfDate"/>, <see cref="EdtfSeason"/>, <see cref="EdtfYear"/>.</summary>
public abstract class EdtfPart : EdtfExpression
{
    private protected EdtfPart()
    {
    }

    /// <summary>How finely the part tells the time.</summary>
    public abstract EdtfPrecision Precision { get; }

    /// <summary>Whether a component is uncertain or approximate.</summary>
    public abstract bool IsQualified { get; }

    /// <summary>Whether a digit is unspecified.</summary>
    public virtual bool IsUnspecified => false;

    internal sealed override EdtfBounds BoundsUnder(EdtfConventions conventions, bool padded)
    {
        var (first, last) = Days(conventions, padded);
        var stayLast = conventions.MonthEnds == EdtfMonthEnds.StayLast && Precision != EdtfPrecision.Day;
        return padded && IsQualified ? Slack(conventions.Padding).Around(first, last, stayLast) : new(first, last);
    }

    internal abstract (EdtfDay First, EdtfDay Last) Days(EdtfConventions conventions, bool padded);

    internal abstract Slack Slack(EdtfPadding padding);
}
