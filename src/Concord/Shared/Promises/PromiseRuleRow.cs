using System.Globalization;
using Concord.Shared.Promises.Spans;

namespace Concord.Shared.Promises;

/// <summary>A rule as a page shows it: an example, and the days it stands for.</summary>
public sealed record PromiseRuleRow(string Example, DateOnly First, DateOnly Last)
{
    /// <summary>"1 March to 31 May 2026".</summary>
    public string Days => Gregorian.Words(First, Last);

    internal static IReadOnlyList<PromiseRuleRow> Of(PromiseRules rules, int year)
    {
        var context = new PromiseContext(null, rules);
        var number = year.ToString(CultureInfo.InvariantCulture);
        string[] examples =
        [
            $"Spring {number}", $"Summer {number}", $"Autumn {number}", rules.Seasons.Winter.EndsNextYear ? $"Winter {Gregorian.Pair(year).Replace('-', '/')}" : $"Winter {number}",
            $"Early {number}", $"Mid {number}", $"Late {number}", $"Start of {number}", $"End of {number}",
            $"Q1 {number}", $"Q1 {Gregorian.Pair(year)}", $"H1 {number}", Gregorian.Pair(year), $"FY {number}", $"Academic year {Gregorian.Pair(year).Replace('-', '/')}",
            $"Autumn term {number}", $"Spring term {number}", $"Summer term {number}", $"Christmas {number}", $"Easter {number}", $"New Year {number}",
        ];
        return [.. examples.Select(example => Row(example, PromiseReader.Read(example, context)))];
    }

    private static PromiseRuleRow Row(string example, PromisedDate read) => new(example, read.Earliest!.Value, read.Latest!.Value);
}
