using System.Globalization;

namespace Concord.Shared.Promises.Spans;

/// <summary>Spans that the calendar alone gives, and how days are written: in EDTF and in words.</summary>
internal static class Gregorian
{
    // Far enough for any plan, and far from the ends of what a day can be.
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    public static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    public static PromisedSpan Day(DateOnly day) =>
        new(PromiseKind.Exact, Words(day), day, day, Iso(day), Iso(day), $"A day is itself: {Words(day)}.");

    public static PromisedSpan Month(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        var last = EndOfMonth(first);
        var name = first.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        return new(PromiseKind.Month, name, first, last, Start(first), Start(first), $"A month is the whole of it: {name} is {Words(first, last)}.");
    }

    public static PromisedSpan Year(int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var name = Digits(year);
        return new(PromiseKind.Year, name, first, last, name, name, $"A year is the whole of it: {name} is {Words(first, last)}.");
    }

    public static PromisedSpan Of(PartialDate date) => date.Text.Length switch
    {
        4 => Year(date.First.Year),
        7 => Month(date.First.Year, date.First.Month),
        _ => Day(date.First),
    };

    /// <summary>A span that has no sign of its own in EDTF: from one month to another, or where months do not say it, days.</summary>
    public static PromisedSpan Over(PromiseKind kind, string name, DateOnly first, DateOnly last, string rule, string? table = null)
    {
        var wholeYear = first is { Day: 1, Month: 1 } && last == new DateOnly(first.Year, 12, 31);
        return wholeYear
            ? new(kind, name, first, last, Digits(first.Year), Digits(first.Year), rule, table)
            : new(kind, name, first, last, Start(first), End(last), rule, table);
    }

    public static PromisedSpan Months(PromiseKind kind, string name, DateOnly first, int months, string rule, string? table = null)
    {
        var last = first.AddMonths(months).AddDays(-1);
        return Over(kind, name, first, last, $"{rule}: {name} is {Words(first, last)}.", table);
    }

    /// <summary>The coarsest EDTF that begins on a day.</summary>
    public static string Start(DateOnly first) => first.Day == 1 ? Iso(first)[..7] : Iso(first);

    /// <summary>The coarsest EDTF, year apart, that ends on a day.</summary>
    public static string End(DateOnly last) => last == EndOfMonth(last) ? Iso(last)[..7] : Iso(last);

    public static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    public static string Digits(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>"2026-27", and "1999-2000".</summary>
    public static string Pair(int year) =>
        year % 100 == 99 ? $"{Digits(year)}-{Digits(year + 1)}" : string.Create(CultureInfo.InvariantCulture, $"{year}-{(year + 1) % 100:00}");

    public static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"1 to 30 April 2019", "1 March to 31 May 2019", "1 December 2018 to 28 February 2019".</summary>
    public static string Words(DateOnly first, DateOnly last)
    {
        if (first == last) return Words(first);
        var format = first.Year != last.Year ? "d MMMM yyyy" : first.Month != last.Month ? "d MMMM" : "%d";
        return $"{first.ToString(format, CultureInfo.InvariantCulture)} to {Words(last)}";
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
