using System.Globalization;
using Concord.Shared;

namespace Concord.Web.Pages.Plans.Editing;

/// <summary>A whole number as people type it: 1,560 or 1 560.</summary>
internal static class WholeNumber
{
    /// <param name="field">The field to which a refusal belongs.</param>
    public static long? Typed(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var digits = string.Concat(typed.Where(character => character != ',' && !char.IsWhiteSpace(character)));
        RuleBroken.If(!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var figure), "Enter the figure as a whole number, such as 1,560", field);
        return figure;
    }
}
