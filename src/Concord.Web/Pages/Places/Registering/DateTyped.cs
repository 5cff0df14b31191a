using Concord.Shared;

namespace Concord.Web.Pages.Places.Registering;

/// <summary>A date as exactly as somebody knows it, typed into one box.</summary>
internal static class DateTyped
{
    public static PartialDate Parse(string text, string field)
    {
        RuleBroken.If(!PartialDate.TryParse(text, out var date), "Enter a year, a month or a day, such as 2021, 2021-09 or 2021-09-18", field);
        return date;
    }
}
