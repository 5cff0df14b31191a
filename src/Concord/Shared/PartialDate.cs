using System.Globalization;

namespace Concord.Shared;

/// <summary>
/// A date as exactly as it is known: a year, a month or a day, kept as ISO 8601 text ("2021-09").
/// The text of two such dates compares as the dates do.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(string text) => Text = text;

    public string Text { get; }

    public DateOnly First => Text.Length switch
    {
        4 => new DateOnly(Number(0, 4), 1, 1),
        7 => new DateOnly(Number(0, 4), Number(5, 2), 1),
        _ => DateOnly.ParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    public static PartialDate On(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date such as 2021, 2021-09 or 2021-09-18");

    public static bool TryParse(string? text, out PartialDate date)
    {
        var trimmed = text?.Trim() ?? "";
        date = new(trimmed);
        return DateOnly.TryParseExact(trimmed, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    public int CompareTo(PartialDate other) => string.CompareOrdinal(Text, other.Text);

    /// <summary>"2021", "September 2021", "18 September 2021": never more exact than what is known.</summary>
    public override string ToString() => Text.Length switch
    {
        4 => Text,
        7 => First.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => First.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
    };

    public static bool operator <(PartialDate a, PartialDate b) => a.CompareTo(b) < 0;

    public static bool operator >(PartialDate a, PartialDate b) => a.CompareTo(b) > 0;

    public static bool operator <=(PartialDate a, PartialDate b) => a.CompareTo(b) <= 0;

    public static bool operator >=(PartialDate a, PartialDate b) => a.CompareTo(b) >= 0;

    private int Number(int start, int length) => int.Parse(Text.AsSpan(start, length), CultureInfo.InvariantCulture);
}
