namespace Concord.Plans.Importing.Tables;

/// <summary>
/// What the headings of a table say its columns are. Concord's own exports are known by their exact headings. A role
/// is taken once in each language: of several columns that could have it, the likeliest; the others are kept beside.
/// </summary>
internal static class ColumnReading
{
    private static readonly Dictionary<string, ColumnRole> OwnHeadings = new(StringComparer.Ordinal)
    {
        ["reference"] = ColumnRole.Reference, ["chapter number"] = ColumnRole.ChapterNumber, ["chapter"] = ColumnRole.Chapter, ["action"] = ColumnRole.Action,
        ["parts"] = ColumnRole.Parts, ["led by"] = ColumnRole.Lead, ["delivery"] = ColumnRole.Promised, ["kind"] = ColumnRole.Kind, ["done means"] = ColumnRole.DoneMeans,
        ["target figure"] = ColumnRole.TargetFigure, ["target unit"] = ColumnRole.TargetUnit, ["milestone reference"] = ColumnRole.MilestoneReference,
        ["milestone"] = ColumnRole.Milestone, ["milestone delivery"] = ColumnRole.MilestonePromised, ["milestone led by"] = ColumnRole.MilestoneLead,
        ["slipped from"] = ColumnRole.Slipped, ["indicator reference"] = ColumnRole.IndicatorReference, ["indicator"] = ColumnRole.Indicator,
        ["indicator delivery"] = ColumnRole.IndicatorPromised, ["delivery as EDTF"] = ColumnRole.NotRead, ["earliest"] = ColumnRole.NotRead, ["latest"] = ColumnRole.NotRead,
        ["rule"] = ColumnRole.NotRead, ["status"] = ColumnRole.NotRead, ["status note"] = ColumnRole.NotRead, ["status on"] = ColumnRole.NotRead,
        ["action now"] = ColumnRole.NotRead, ["address"] = ColumnRole.NotRead, ["origin"] = ColumnRole.NotRead, ["review cadence"] = ColumnRole.ReviewCadence, ["what would stop it"] = ColumnRole.WouldStop, ["footnotes"] = ColumnRole.Footnotes,
    };

    private static readonly ColumnRole[] InSeveralLanguages = [ColumnRole.Action, ColumnRole.Milestone, ColumnRole.Indicator];

    // A column of dates as words says what was promised; one of dates as figures repeats it for machines.
    private static readonly string[] WordsOfPromise = ["deadline", "when", "timescale", "timing", "delivery", "target", "échéance"];

    public static IReadOnlyList<ColumnMeaning> Read(IReadOnlyList<string> headings)
    {
        var names = headings.Select(heading => CellText.Tidy(string.Join(' ', CellText.Read(heading).Blocks))).ToList();
        if (IsOwn(names)) return [.. names.Select(Own)];
        var found = names.Select(name => Guess(name)).ToList();
        return Distinct(names, Promoted(found));
    }

    /// <summary>It is a table that Concord itself has written.</summary>
    public static bool IsOwn(IReadOnlyList<string> headings) => headings.Count(OwnHeadings.ContainsKey) >= 20 && headings.Contains("action") && headings.Contains("address");

    private static ColumnMeaning Own(string name)
    {
        if (OwnHeadings.TryGetValue(name, out var role)) return new(role);
        var open = name.LastIndexOf(" (", StringComparison.Ordinal);
        return open > 0 && name.EndsWith(')') && OwnHeadings.TryGetValue(name[..open], out var said) && InSeveralLanguages.Contains(said)
            ? new(said, name[(open + 2)..^1])
            : ColumnMeaning.Beside;
    }

    private static ColumnMeaning Guess(string name)
    {
        if (name.Length is 0 or > 80) return ColumnMeaning.Beside;
        var (sense, language) = HeadingWords.Read(name);
        return new(RoleOf(sense), language);
    }

    private static ColumnRole RoleOf(HeadingSense sense)
    {
        if (Is(HeadingSense.Contact) || Is(HeadingSense.Start)) return ColumnRole.Beside;
        if (Is(HeadingSense.Contributor)) return ColumnRole.Contributor;
        if (Is(HeadingSense.Indicator) || (Is(HeadingSense.Measure) && !Is(HeadingSense.Lead | HeadingSense.Date)))
            return Is(HeadingSense.Number) ? ColumnRole.IndicatorReference : Is(HeadingSense.Date) ? ColumnRole.IndicatorPromised : ColumnRole.Indicator;
        if (Is(HeadingSense.Milestone))
            return Is(HeadingSense.Number) ? ColumnRole.MilestoneReference : Is(HeadingSense.Lead) ? ColumnRole.MilestoneLead
                : Is(HeadingSense.Date) ? ColumnRole.MilestonePromised : ColumnRole.Milestone;
        if (Is(HeadingSense.Lead)) return ColumnRole.Lead;
        if (Is(HeadingSense.Date)) return ColumnRole.Promised;
        if (Is(HeadingSense.Action)) return Is(HeadingSense.Number) ? ColumnRole.Reference : ColumnRole.Action;
        if (Is(HeadingSense.Chapter)) return Is(HeadingSense.Number) ? ColumnRole.ChapterNumber : ColumnRole.Chapter;
        return Is(HeadingSense.Number) ? ColumnRole.Reference : ColumnRole.Beside;

        bool Is(HeadingSense any) => (sense & any) != HeadingSense.None;
    }

    // "Measure" heads the actions where nothing else does, and so does "Objective".
    private static List<ColumnMeaning> Promoted(List<ColumnMeaning> found)
    {
        if (found.Exists(each => each.Role is ColumnRole.Action or ColumnRole.Milestone)) return found;
        var stand = found.FindIndex(each => each.Role == ColumnRole.Indicator);
        if (stand < 0) stand = found.FindIndex(each => each.Role == ColumnRole.Chapter);
        return stand < 0 ? found : [.. found.Select((each, at) => at == stand ? each with { Role = ColumnRole.Action } : each)];
    }

    private static List<ColumnMeaning> Distinct(List<string> names, List<ColumnMeaning> found)
    {
        var main = English(found.Find(each => each.Role is ColumnRole.Action or ColumnRole.Milestone)?.Language);
        var taken = new Dictionary<ColumnMeaning, int>();
        for (var at = 0; at < found.Count; at++)
        {
            var (role, language) = (found[at].Role, English(found[at].Language));
            var several = InSeveralLanguages.Contains(role);
            var isOther = several ? language != main : found[at].Language is not null && language != main;
            var meaning = new ColumnMeaning(role, isOther && several ? language ?? "en" : null);
            found[at] = ColumnMeaning.Beside;
            if (role == ColumnRole.Beside || (isOther && !several)) continue;
            if (taken.TryGetValue(meaning, out var before))
            {
                if (!Says(names[at]) || Says(names[before])) continue;
                found[before] = ColumnMeaning.Beside;
            }
            (found[at], taken[meaning]) = (meaning, at);
        }
        return found;
    }

    private static string? English(string? language) => language == "en" ? null : language;

    private static bool Says(string name) => WordsOfPromise.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
