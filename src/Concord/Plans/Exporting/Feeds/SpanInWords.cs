using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Plans.Domain;
using Concord.Shared.Documents;

namespace Concord.Plans.Exporting.Feeds;

/// <summary>When, in words that never make a day out of a span: "some time in spring 2019".</summary>
internal static partial class SpanInWords
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];
    private static readonly string[] Quarters = ["first", "second", "third", "fourth"];

    public static string Of(Promise promise)
    {
        if (promise.Edtf is { } edtf && Simple().Match(edtf) is { Success: true } simple)
            return $"some time in {Part(simple.Groups["part"].Value)}{simple.Groups["year"].Value}";
        return $"“{PlainText.Of(promise.Text).Replace('\n', ' ')}”";
    }

    /// <summary>The bounds, each said to be one.</summary>
    public static string BoundsOf(Promise promise) => (promise.Earliest, promise.Latest) switch
    {
        ({ } earliest, { } latest) when earliest == latest => Day(earliest),
        ({ } earliest, { } latest) => $"some time from {Day(earliest)} to {Day(latest)}",
        ({ } earliest, null) => $"from {Day(earliest)} on, with no end given",
        (null, { } latest) => $"up to {Day(latest)}, with no beginning given",
        _ => "at no time that can be worked out",
    };

    // Level 1 of the format counts seasons from 21, level 2 quarters from 33.
    private static string Part(string part) => part.Length == 0 ? "" : int.Parse(part, CultureInfo.InvariantCulture) switch
    {
        >= 1 and <= 12 and var month => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month) + " ",
        >= 21 and <= 24 and var season => Seasons[season - 21] + " ",
        >= 33 and <= 36 and var quarter => $"the {Quarters[quarter - 33]} quarter of ",
        _ => "",
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<year>[0-9]{4})(?:-(?<part>0[1-9]|1[0-2]|2[1-4]|3[3-6]))?$", RegexOptions.NonBacktracking)]
    private static partial Regex Simple();
}
