using System.Globalization;
using Concord.Matching.Counterfactuals;

namespace Concord.Cli.Matching;

/// <summary>What <c>what-if</c> writes and says.</summary>
internal static class WhatIfOutput
{
    public static void Write(DirectoryInfo folder, SchoolChoiceFiles input, string[] schools, OfferComparison compared, Forecast? forecast)
    {
        folder.Create();
        string At(string name) => Path.Combine(folder.FullName, name);
        string School(int school) => school < 0 ? "" : schools[school];
        using (var lines = new CsvLines(At("changes.csv"), "pupil", "from", "to"))
            foreach (var (pupil, from, to) in compared.Changes) lines.Add(input.PupilNames[pupil], School(from), School(to));
        using (var lines = new CsvLines(At("groups.csv"), "group", "pupils", "gain", "lose"))
            foreach (var group in compared.Groups) lines.Add(input.GroupNames[group.Group], group.Pupils, group.Gain, group.Lose);
        using (var lines = new CsvLines(At("schools.csv"), ["school", "offers_before", "offers_after", "gap_before", "gap_after", .. Named("before"), .. Named("after"), .. Named("area")]))
            foreach (var after in compared.SchoolsAfter)
            {
                var before = after.School < compared.SchoolsBefore.Count ? compared.SchoolsBefore[after.School] : null;
                lines.Add([School(after.School), before?.Intake.Sum() ?? 0, after.Intake.Sum(), Said(before?.Gap), Said(after.Gap),
                    .. (before?.Intake ?? new int[after.Intake.Length]).Select(count => (object)count), .. after.Intake.Select(count => (object)count), .. after.Area.Select(count => (object)count)]);
            }
        if (forecast is null) return;
        string[] columns = ["before", "before_low", "before_high", "after", "after_low", "after_high", "change", "change_low", "change_high"];
        using (var lines = new CsvLines(At("figures.csv"), ["figure", .. columns]))
            foreach (var figure in forecast.Figures) lines.Add([figure.Name, .. Cells(figure)]);
        using (var lines = new CsvLines(At("school-figures.csv"), ["school", "figure", .. columns]))
            foreach (var school in forecast.Schools)
                foreach (var figure in school.Figures) lines.Add([School(school.School), figure.Name, .. Cells(figure)]);

        IEnumerable<string> Named(string when) => input.GroupNames.Select(name => $"{(name.Length == 0 ? "pupils" : name)}_{when}");
    }

    public static IEnumerable<string> InWords(Forecast forecast, string[] schools, bool opened)
    {
        yield return $"Over {forecast.Figures[0].After.Draws} draws, with the interval that 95% of them lie in:";
        foreach (var figure in forecast.Figures) yield return $"  {figure.Name}: {Of(figure.Before)} before, {Of(figure.After)} after, change {Of(figure.Change)}";
        foreach (var figure in opened ? forecast.Schools[^1].Figures : []) yield return $"  {schools[^1]}, {figure.Name}: {Of(figure.After)}";
    }

    private static string Of(Interval interval) => interval.Draws == 0 ? "undefined"
        : string.Create(CultureInfo.InvariantCulture, $"{interval.Mean:0.###} ({interval.Low:0.###} to {interval.High:0.###})");

    private static IEnumerable<object> Cells(FigureForecast figure) =>
        new[] { figure.Before, figure.After, figure.Change }.SelectMany(interval => new[] { interval.Mean, interval.Low, interval.High }).Select(value => Said(double.IsNaN(value) ? null : value));

    private static object Said(double? value) => value is { } number ? Math.Round(number, 6) : "";
}
