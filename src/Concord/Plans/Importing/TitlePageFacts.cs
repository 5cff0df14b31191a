using System.Globalization;
using Concord.Shared;

namespace Concord.Plans.Importing;

/// <summary>Who published a document and when, where its first lines say so.</summary>
public sealed record TitlePageFacts(string Publisher, string Published, PartialDate? Day)
{
    private const int LinesLookedAt = 40;
    private static readonly string[] PublisherWords = ["Government", "Department", "Ministry", "Council", "Authority", "Office"];
    private static readonly string[] DateForms = ["MMMM yyyy", "d MMMM yyyy", "MMM yyyy", "yyyy"];

    public static TitlePageFacts Of(IEnumerable<string> words)
    {
        var lines = words.Take(LinesLookedAt).Select(line => line.Trim(' ', '\r', '\uFEFF', '#', '*')).Where(line => line.Length is > 0 and <= 80).ToList();
        var publisher = lines.Find(line => !line.Contains('\t') && PublisherWords.Any(word => line.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase))) ?? "";
        var published = lines.Find(line => DayOf(line) is not null) ?? "";
        return new(publisher, published, DayOf(published));
    }

    /// <summary>What a person typed for the day of publication, where that can be told: "February 2019".</summary>
    public static PartialDate? DayOf(string line)
    {
        if (!DateOnly.TryParseExact(line, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        var exact = char.IsDigit(line[0]) ? line.Length == 4 ? "yyyy" : "yyyy-MM-dd" : "yyyy-MM";
        return PartialDate.Parse(day.ToString(exact, CultureInfo.InvariantCulture));
    }
}
