using System.Globalization;

namespace Concord.Edtf;

/// <summary>A day with a time of day to the second: <c>1985-04-12T23:20:30</c>, with <c>Z</c> or a shift from UTC if one is said.</summary>
public sealed class EdtfDateTime : EdtfExpression
{
    internal EdtfDateTime(EdtfDate date, int hour, int minute, int second, int? shiftMinutes) =>
        (Date, Hour, Minute, Second, ShiftMinutes) = (date, hour, minute, second, shiftMinutes);

    /// <summary>The day as written, where the time's clock hangs.</summary>
    public EdtfDate Date { get; }

    /// <summary>0 to 23.</summary>
    public int Hour { get; }

    /// <summary>0 to 59.</summary>
    public int Minute { get; }

    /// <summary>0 to 59; 60 in the last minute of a day by UTC, where leap seconds are put.</summary>
    public int Second { get; }

    /// <summary>Minutes ahead of UTC; null where nothing is said and the time is local.</summary>
    public int? ShiftMinutes { get; }

    /// <inheritdoc/>
    public override int Level => Date.Level;

    /// <summary>The day as written, whatever the shift.</summary>
    internal override EdtfBounds BoundsUnder(EdtfConventions conventions, bool padded) => Date.BoundsUnder(conventions, padded);

    private protected override string Print() => string.Create(CultureInfo.InvariantCulture, $"{Date}T{Hour:00}:{Minute:00}:{Second:00}{Shift}");

    private string Shift => ShiftMinutes switch
    {
        null => "",
        0 => "Z",
        { } minutes => string.Create(CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}"),
    };
}
