namespace Concord.Shared.Promises.Words;

/// <summary>The names of months, seasons and numbers, in English and in French: plans in two languages put both in one cell.</summary>
internal static class Vocabulary
{
    private static readonly string[][] MonthNames =
    [
        ["january", "jan", "janvier"], ["february", "feb", "fevrier"], ["march", "mar", "mars"], ["april", "apr", "avril"],
        ["may", "mai"], ["june", "jun", "juin"], ["july", "jul", "juillet"], ["august", "aug", "aout"],
        ["september", "sept", "sep", "septembre"], ["october", "oct", "octobre"], ["november", "nov", "novembre"], ["december", "dec", "decembre"],
    ];

    private static readonly string[][] SeasonNames =
        [["spring", "printemps"], ["summer", "ete"], ["autumn", "fall", "automne"], ["winter", "hiver"]];

    private static readonly string[][] Cardinals =
        [["one", "a", "an"], ["two"], ["three"], ["four"], ["five"], ["six"], ["seven"], ["eight"], ["nine"], ["ten"], ["eleven"], ["twelve"]];

    private static readonly string[][] OrdinalNames =
        [["first", "premier", "premiere"], ["second", "deuxieme"], ["third", "troisieme"], ["fourth", "quatrieme"]];

    public static Dictionary<string, int> Months { get; } = Numbered(MonthNames, 1);

    public static Dictionary<string, int> Seasons { get; } = Numbered(SeasonNames, 0);

    public static string[] SeasonName { get; } = ["spring", "summer", "autumn", "winter"];

    /// <summary>Names long enough for a misprint of them to be told from another word.</summary>
    public static IEnumerable<string> LongNames { get; } =
        MonthNames.Select(names => char.ToUpperInvariant(names[0][0]) + names[0][1..]).Concat(SeasonNames.Select(names => names[0])).Where(name => name.Length >= 4).ToList();

    private static Dictionary<string, int> Counts { get; } = Numbered(Cardinals, 1);

    private static Dictionary<string, int> Ordinals { get; } = Numbered(OrdinalNames, 1);

    /// <summary>A month's name; next is behind it and the dot of "Sept.".</summary>
    public static int? MonthAt(Line line, int at, out int next)
    {
        next = at + 1;
        if (!Months.TryGetValue(line[at].Key, out var month)) return null;
        if (line.Is(next, ".") && line[next].Glued && line[at].Length <= 4) next++;
        return month;
    }

    /// <summary>"6", "six".</summary>
    public static int? CountAt(Line line, int at) =>
        line[at].IsBetween(1, 1200) ? line[at].Value : Counts.TryGetValue(line[at].Key, out var count) ? count : null;

    /// <summary>"2nd", "second", "2e"; next is behind it.</summary>
    public static int? OrdinalAt(Line line, int at, out int next)
    {
        next = at + 1;
        if (Ordinals.TryGetValue(line[at].Key, out var ordinal)) return ordinal;
        if (!line[at].IsBetween(1, 31) || !IsOrdinalEnding(line, at + 1)) return null;
        next = at + 2;
        return line[at].Value;
    }

    public static bool IsOrdinalEnding(Line line, int at) =>
        line[at].Glued && line[at].Key is "st" or "nd" or "rd" or "th" or "e" or "er" or "ere" or "eme";

    private static Dictionary<string, int> Numbered(string[][] names, int first) =>
        names.SelectMany((forms, index) => forms.Select(form => (form, index + first))).ToDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);
}
