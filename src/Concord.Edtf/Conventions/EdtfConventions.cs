namespace Concord.Edtf;

/// <summary>What the specification leaves open, and what bounds cannot do without. Change one with <c>Standard with { … }</c>.</summary>
public sealed record EdtfConventions
{
    /// <summary>The default of every property: by the letter of the specification where it says something.</summary>
    public static EdtfConventions Standard { get; } = new();

    /// <summary>Which days the seasons have; meteorological seasons if nothing else is said.</summary>
    public EdtfSeasons Seasons { get; init; } = EdtfSeasons.Meteorological;

    /// <summary>How far a qualified date may be off in fuzzy bounds.</summary>
    public EdtfPadding Padding { get; init; } = new();

    /// <summary>What the strict bounds of <c>1950S2</c> are. The specification says "some year between 1900 and 1999", the default.</summary>
    public EdtfSignificance Significance { get; init; }

    /// <summary>Where the last day of a month goes when it is padded by months.</summary>
    public EdtfMonthEnds MonthEnds { get; init; }

    /// <summary>
    /// How many years an interval with one unknown end is taken to span, from the far side of the end that is known and without
    /// padding; null, the default, leaves the bound unknown, as the specification does.
    /// </summary>
    public int? UnknownSpanYears
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0);
            field = value;
        }
    }
}
