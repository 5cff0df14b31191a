using System.Globalization;

namespace Concord.Edtf;

/// <summary>A year, a month, a day, a season: its digits, each known or <c>X</c>, and how sure it is.</summary>
/// <param name="Digits">The digits as written, with the sign of a negative year: <c>156X</c>, <c>-0199</c>, <c>06</c>.</param>
/// <param name="Qualification">How sure it is, by all marks that apply to it.</param>
public readonly record struct EdtfComponent(string Digits, EdtfQualification Qualification = EdtfQualification.None)
{
    /// <summary>Whether a digit is unspecified.</summary>
    public bool IsUnspecified => Digits.Contains('X', StringComparison.Ordinal);

    /// <summary>The number; null where a digit is unspecified.</summary>
    public int? Number => IsUnspecified ? null : int.Parse(Digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    internal bool IsNegative => Digits[0] == '-';

    private string Unsigned => IsNegative ? Digits[1..] : Digits;

    /// <summary>How many of the rightmost digits are unspecified.</summary>
    internal int UnspecifiedFromTheRight => Digits.Length - Digits.TrimEnd('X').Length;

    /// <summary>Whether a number without sign could be meant, digit for digit.</summary>
    internal bool Fits(int number)
    {
        var digits = Unsigned;
        for (var at = digits.Length - 1; at >= 0; at--, number /= 10)
            if (digits[at] != 'X' && digits[at] - '0' != number % 10) return false;
        return number == 0;
    }

    /// <summary>The years that could be meant, from the earliest or from the latest.</summary>
    internal IEnumerable<int> Years(bool fromLatest)
    {
        var (least, most) = (Filled('0'), Filled('9'));
        var down = fromLatest != IsNegative;
        for (var year = down ? most : least; year >= least && year <= most; year += down ? -1 : 1)
            if (Fits(year) && !(IsNegative && year == 0)) yield return IsNegative ? -year : year;
    }

    private int Filled(char digit) => int.Parse(Unsigned.Replace('X', digit), CultureInfo.InvariantCulture);
}
