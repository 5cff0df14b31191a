using System.Globalization;

namespace Concord.Plans.Importing.Documents;

/// <summary>A list's number as its reader sees it: 3, c, C, iii or III.</summary>
internal static class ListNumber
{
    private static readonly (int Value, string Sign)[] RomanSigns =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <param name="kind">1, a, A, i or I, as pages call them.</param>
    public static string Of(int number, string? kind) => kind switch
    {
        "a" when number > 0 => Letters(number),
        "A" when number > 0 => Letters(number).ToUpperInvariant(),
        "i" when number is > 0 and < 4000 => Roman(number),
        "I" when number is > 0 and < 4000 => Roman(number).ToUpperInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letters(int number) => number <= 26 ? $"{(char)('a' + number - 1)}" : Letters((number - 1) / 26) + Letters((number - 1) % 26 + 1);

    private static string Roman(int number) => string.Concat(RomanSigns.Select(each =>
    {
        var times = number / each.Value;
        number -= times * each.Value;
        return string.Concat(Enumerable.Repeat(each.Sign, times));
    }));
}
