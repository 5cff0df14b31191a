using System.Globalization;

namespace Concord.Edtf.Reading;

/// <summary>Reads years of more than four digits, and significant digits.</summary>
internal static class YearReader
{
    private const int MostDigits = 15;

    public static EdtfYear? Prefixed(Reader reader, EdtfQualification left)
    {
        reader.Take('Y');
        var from = reader.At;
        var sign = reader.Take('-') ? -1 : 1;
        if (Whole(reader, "year") is not { } digits) return null;
        var exponent = 0;
        if (reader.Take('E'))
        {
            if (Positive(reader, "exponent") is not { } read) return null;
            exponent = read;
        }
        if (digits.Length + exponent > MostDigits) return reader.Refuse<EdtfYear>(string.Create(CultureInfo.InvariantCulture, $"The year has more than {MostDigits} digits"), from);
        if (digits.Length + exponent < 5) return reader.Refuse<EdtfYear>("A year of four digits has no \"Y\" before it", from - 1);
        return Finished(reader, sign * long.Parse(digits, CultureInfo.InvariantCulture), exponent, left);
    }

    public static EdtfYear? Significant(Reader reader, string year, int yearAt, EdtfQualification left) => year.Contains('X', StringComparison.Ordinal)
        ? reader.Refuse<EdtfYear>("A year with significant digits has no unspecified digits", yearAt)
        : Finished(reader, long.Parse(year, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), 0, left);

    private static EdtfYear? Finished(Reader reader, long coefficient, int exponent, EdtfQualification left)
    {
        int? significant = null;
        if (reader.Take('S'))
        {
            var at = reader.At;
            if (Positive(reader, "number of significant digits") is not { } read) return null;
            if (read > Powers.DigitsOf(coefficient) + exponent) return reader.Refuse<EdtfYear>("The year has fewer digits than that, not counting zeros before it", at);
            significant = read;
        }
        var right = Marks.Take(reader);
        return reader.Next == '-' ? reader.Refuse<EdtfYear>("Only a year of four digits has months") : new(coefficient, exponent, significant, left | right);
    }

    private static int? Positive(Reader reader, string what)
    {
        var at = reader.At;
        if (Whole(reader, what) is not { } digits) return null;
        if (digits.Length <= 2) return int.Parse(digits, CultureInfo.InvariantCulture);
        reader.Refuse<object>($"The {what} is too large", at);
        return null;
    }

    private static string? Whole(Reader reader, string what)
    {
        var at = reader.At;
        var digits = reader.TakeDigits(orUnspecified: false);
        return digits is [] ? reader.Refuse<string>($"The {what} should stand here, and not {reader.Found}")
            : digits[0] == '0' ? reader.Refuse<string>($"The {what} begins with a digit that is not 0", at)
            : digits;
    }
}
