using System.Globalization;
using System.Text.RegularExpressions;

namespace Concord.Rounds.Domain;

/// <summary>What people type for a day, an amount and a yes, on a page or in a spreadsheet.</summary>
public static partial class TypedText
{
    public const string ADay = "a day, such as 30 September 2026 or 2026-09-30", YesOrNo = "Yes or No";

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    // A spreadsheet writes a day anew in its own way.
    private static readonly string[] Days = ["yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "d/M/yyyy", "d/M/yy", "d.M.yyyy", "d-M-yyyy", "d M yyyy", "d-MMM-yyyy", "d-MMM-yy"];

    public static (bool Understood, DateOnly? Day) Day(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return (true, null);
        return DateOnly.TryParseExact(text, Days, British, DateTimeStyles.AllowInnerWhite, out var day) && day.Year is >= 1900 and <= 2200 ? (true, day) : (false, null);
    }

    public static (bool Understood, long? Pence) Pence(string text)
    {
        text = string.Concat(text.Where(character => character != '£' && !char.IsWhiteSpace(character)));
        if (text.Length == 0) return (true, null);
        // Elsewhere a comma stands before the pence: 1250,50 is no 125,050.
        if (!Grouped().IsMatch(text)) return (false, null);
        text = text.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var pounds)
            && Math.Abs(pounds) < 1_000_000_000_000m && decimal.Round(pounds, 2) == pounds ? (true, (long)(pounds * 100)) : (false, null);
    }

    public static bool? Yes(string text) => text.Trim().ToUpperInvariant() switch
    {
        "YES" or "Y" or "TRUE" => true,
        "NO" or "N" or "FALSE" or "" => false,
        _ => null,
    };

    [GeneratedRegex(@"\A[^,]*\z|\A[-+]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]*)?\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Grouped();

    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
