using System.Globalization;

namespace Concord.Web.Layout;

/// <summary>Small ways with words that many pages share.</summary>
public static class Excerpt
{
    public static string Of(string text, int most)
    {
        if (text.Length <= most) return text;
        var cut = text.LastIndexOf(' ', most);
        return string.Concat(text.AsSpan(0, cut > most / 2 ? cut : most), "…");
    }

    /// <summary>The same words, begun as a sentence begins.</summary>
    public static string Begun(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? noun : noun is [.., not ('a' or 'e' or 'o' or 'u'), 'y'] ? $"{noun[..^1]}ies" : $"{noun}s")}");

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>An instant, as the clock in London shows it.</summary>
    public static string Instant(DateTime utc) => Shared.London.ToLondon(utc).ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture);
}
