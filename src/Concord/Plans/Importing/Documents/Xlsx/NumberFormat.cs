using System.Globalization;
using System.Text;

namespace Concord.Plans.Importing.Documents.Xlsx;

/// <summary>
/// How a workbook shows a number, as far as a plan needs it: dates as ISO dates (2026-03-31, or 2026-03 where only a
/// month is shown), per cents, fixed places, leading zeros and a sign or unit beside the number.
/// </summary>
internal sealed class NumberFormat
{
    private readonly bool hasDay, hasMonth, hasYear, hasTime;
    private readonly string before, digits, after;

    private NumberFormat(string code)
    {
        var section = FirstSection(code);
        var letters = new string([.. section.Where(part => !part.IsLiteral).Select(part => char.ToLowerInvariant(part.Character))]);
        if (!letters.Contains("general", StringComparison.Ordinal))
        {
            hasYear = letters.Contains('y', StringComparison.Ordinal) || letters.Contains('e', StringComparison.Ordinal) && letters.Contains('m', StringComparison.Ordinal);
            hasDay = letters.Contains('d', StringComparison.Ordinal);
            hasTime = letters.AsSpan().IndexOfAny('h', 's') >= 0;
            hasMonth = letters.Contains('m', StringComparison.Ordinal) && (hasYear || hasDay || !hasTime);
        }
        var first = section.FindIndex(IsDigit);
        var last = section.FindLastIndex(IsDigit);
        before = first < 0 ? "" : Shown(section[..first]);
        after = first < 0 ? "" : Shown(section[(last + 1)..]);
        digits = first < 0 ? "" : new string([.. section[first..(last + 1)].Select(part => part.Character)]);
        if (digits.Any(character => character is not ('0' or '#' or '?' or ',' or '.')))
            digits = "";
    }

    public static NumberFormat General { get; } = new("General");

    public bool IsDate => hasDay || hasMonth || hasYear || hasTime;

    /// <summary>Null where the workbook's application has not said what the number means.</summary>
    public static NumberFormat? BuiltIn(int id) => id switch
    {
        1 => new("0"),
        2 => new("0.00"),
        3 => new("#,##0"),
        4 => new("#,##0.00"),
        9 => new("0%"),
        10 => new("0.00%"),
        14 or 15 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => new("yyyy-mm-dd"),
        16 => new("d-mmm"),
        17 => new("mmm-yy"),
        18 or 19 or 20 or 21 or 32 or 33 or 34 or 35 or 45 or 46 or 47 or 55 or 56 => new("hh:mm:ss"),
        22 => new("yyyy-mm-dd hh:mm"),
        _ => null,
    };

    public static NumberFormat Of(string code) => new(code);

    public string Number(double value)
    {
        if (digits.Length == 0 || Math.Abs(value) >= 1e15)
            return value.ToString("G15", CultureInfo.InvariantCulture);
        var percent = after.StartsWith('%');
        var places = digits.Contains('.', StringComparison.Ordinal) ? digits[(digits.IndexOf('.', StringComparison.Ordinal) + 1)..] : "";
        var whole = digits[..(digits.Length - places.Length)].TrimEnd('.');
        var picture = new string('0', Math.Max(1, whole.Count(character => character == '0'))) + (places.Length > 0 ? $".{places.Replace('?', '0').Replace(",", "", StringComparison.Ordinal)}" : "");
        if (whole.Contains(',', StringComparison.Ordinal))
            picture = $"#,{picture}";
        return before + (percent ? value * 100 : value).ToString(picture, CultureInfo.InvariantCulture) + after;
    }

    /// <summary>Null where there is no such day.</summary>
    public string? Date(double serial, bool from1904)
    {
        if (!hasDay && !hasMonth && !hasYear && serial is >= 0 and < 1)
            return DateTime.UnixEpoch.AddDays(serial).ToString("HH:mm", CultureInfo.InvariantCulture);
        // In the 1900 system, 60 is a 29 February that there never was, and the days before it are one off.
        var days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
        if (days is not (>= 1 and < 2_958_466))
            return null;
        var moment = DateTime.FromOADate(Math.Round(days * 86_400) / 86_400);
        var shown = hasDay || hasTime ? "yyyy-MM-dd" : hasMonth ? "yyyy-MM" : "yyyy";
        return moment.ToString(hasTime && moment.TimeOfDay > TimeSpan.Zero ? $"{shown}'T'HH:mm" : shown, CultureInfo.InvariantCulture);
    }

    private static bool IsDigit((char Character, bool IsLiteral) part) => !part.IsLiteral && part.Character is '0' or '#' or '?';

    private static string Shown(List<(char Character, bool IsLiteral)> parts) =>
        new([.. parts.Where(part => part.IsLiteral || part.Character is '%' or '£' or '$' or '€' or '-' or '+' or ' ' or '/').Select(part => part.Character)]);

    // The part for positive numbers; "…", \x and [$£-809] are shown as they are, _x and *x are spaces for the eye.
    private static List<(char Character, bool IsLiteral)> FirstSection(string code)
    {
        var parts = new List<(char, bool)>();
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
            switch (code[at])
            {
                case '"':
                    for (at++; at < code.Length && code[at] != '"'; at++)
                        parts.Add((code[at], true));
                    break;
                case '\\':
                    if (++at < code.Length)
                        parts.Add((code[at], true));
                    break;
                case '_' or '*':
                    at++;
                    break;
                case '[':
                    var close = code.IndexOf(']', at);
                    var inside = close < 0 ? "" : code[(at + 1)..close];
                    if (inside.StartsWith('$'))
                        parts.AddRange(inside[1..].TakeWhile(character => character != '-').Select(character => (character, true)));
                    else if (inside is ['h' or 'H' or 'm' or 'M' or 's' or 'S', ..])
                        parts.Add(('h', false));
                    at = close < 0 ? code.Length : close;
                    break;
                default:
                    parts.Add((code[at], false));
                    break;
            }
        return parts;
    }
}
