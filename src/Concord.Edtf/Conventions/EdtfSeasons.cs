namespace Concord.Edtf;

/// <summary>
/// Which days the seasons of the northern hemisphere have. The southern seasons are the northern ones half a year on: spring
/// there has the days of autumn here. Quarters, quadrimesters and semestrals are parts of the calendar year for everybody.
/// </summary>
/// <param name="Spring">Northern spring, codes 21, 25 and southern autumn, 31.</param>
/// <param name="Summer">Northern summer, codes 22, 26 and southern winter, 32.</param>
/// <param name="Autumn">Northern autumn, codes 23, 27 and southern spring, 29.</param>
/// <param name="Winter">Northern winter, codes 24, 28 and southern summer, 30.</param>
public sealed record EdtfSeasons(EdtfSeasonSpan Spring, EdtfSeasonSpan Summer, EdtfSeasonSpan Autumn, EdtfSeasonSpan Winter)
{
    /// <summary>Whole months, as weather services have them: spring March to May, winter from December to the end of February of the next year.</summary>
    public static EdtfSeasons Meteorological { get; } = new(new(3, 1, 5, 31), new(6, 1, 8, 31), new(9, 1, 11, 30), new(12, 1, 2, 29));

    /// <summary>As <see cref="Meteorological"/>, but winter ends with the year in which it begins: 1 to 31 December.</summary>
    public static EdtfSeasons CalendarYear { get; } = Meteorological with { Winter = new(12, 1, 12, 31) };

    /// <summary>Whether 21 to 24, which are said without a hemisphere, are southern seasons.</summary>
    public bool IsSouthern { get; init; }

    internal EdtfSeasonSpan SpanOf(int code) => code switch
    {
        <= 24 => IsSouthern ? SpanOf(code + 8) : SpanOf(code + 4),
        25 or 31 => Spring,
        26 or 32 => Summer,
        27 or 29 => Autumn,
        28 or 30 => Winter,
        <= 36 => Months(code - 33, 3),
        <= 39 => Months(code - 37, 4),
        _ => Months(code - 40, 6),
    };

    private static EdtfSeasonSpan Months(int at, int length) => new(at * length + 1, 1, (at + 1) * length, 31);
}
