using System.Globalization;
using Concord.Shared;

namespace Concord.Web.Pages.Rounds.Publishing;

/// <summary>A day and a time of day in London, as people type them.</summary>
public static class EmbargoTyped
{
    private static readonly string[] Forms = ["H:mm", "HH:mm", "H.mm", "h:mmtt", "htt"];

    /// <summary>Null where neither is given: there is no embargo. A time alone is a day forgotten.</summary>
    public static DateTime? Read(DateOnly? day, string? time)
    {
        var words = (time ?? "").Replace(" ", "", StringComparison.Ordinal);
        RuleBroken.If(day is null && words.Length > 0, "Enter the day too, or leave the time empty: there is no embargo without a day", "embargoDay");
        if (day is not { } on) return null;
        RuleBroken.If(!TimeOnly.TryParseExact(words, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at), "Enter a time in London, such as 00:01 or 9:30am", "embargoTime");
        return London.InstantOf(on, at) ?? throw new RuleBroken("The clocks go forward on that night and skip this time: enter another", "embargoTime");
    }
}
