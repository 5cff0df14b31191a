using System.Globalization;
using Concord.Matching.Assignment;

namespace Concord.Cli.Matching;

/// <summary>Learners, classes and crèches as a college writes them down.</summary>
internal sealed class FitFiles
{
    private static readonly string[] Skills = ["reading", "writing", "speaking", "listening", "level"];
    private readonly Dictionary<(int, int), double> _minutes = [];

    public FitFiles(Sources sources, FileInfo learnersFile, FileInfo classesFile, FileInfo? crechesFile, FileInfo? minutesFile)
    {
        var learners = CsvTable.Read(learnersFile, "learner", "easting", "northing", "free", "most_minutes");
        var classes = CsvTable.Read(classesFile, "class", "seats", "easting", "northing", "sessions");
        sources.Add("learners", learners);
        sources.Add("classes", classes);
        var (learnerOf, classOf) = (learners.ByName("learner"), classes.ByName("class"));
        Dictionary<string, int> crecheOf = [];
        if (crechesFile is not null)
        {
            var creches = CsvTable.Read(crechesFile, "creche", "places");
            sources.Add("creches", creches);
            crecheOf = creches.ByName("creche");
            Creches = [.. creches.Rows.Select(row => creches.Whole(row, "places"))];
        }
        var skills = Skills.Where(classes.Has).ToArray();
        foreach (var skill in skills) Concord.Shared.RuleBroken.If(!learners.Has(skill), $"{learners.Name}: the column {skill} is missing, and a class teaches it");
        LearnerNames = [.. learners.Rows.Select(row => learners.Text(row, "learner"))];
        ClassNames = [.. classes.Rows.Select(row => classes.Text(row, "class"))];
        Learners = [.. learners.Rows.Select(row => new WaitingLearner(learners.Metres(row, "easting"), learners.Metres(row, "northing"), [.. skills.Select(skill => learners.Whole(row, skill))],
            Times(learners, row, "free"), learners.Number(row, "most_minutes") ?? throw learners.No(row, "most_minutes", "nothing is there"), learners.Whole(row, "children", 0),
            learners.Truth(row, "woman"), learners.Truth(row, "women_only"), learners.Whole(row, "weeks", 0)))];
        Classes = [.. classes.Rows.Select(row => new OfferedClass(classes.Metres(row, "easting"), classes.Metres(row, "northing"),
            [.. skills.Select(skill => classes.Text(row, skill).Length == 0 ? (int?)null : classes.Whole(row, skill))], Times(classes, row, "sessions"), classes.Whole(row, "seats"),
            classes.Text(row, "creche").Length == 0 ? -1 : classes.Known(row, "creche", crecheOf), classes.Truth(row, "women_only")))];
        if (minutesFile is null) return;
        var ways = CsvTable.Read(minutesFile, "learner", "class", "minutes");
        foreach (var row in ways.Rows)
        {
            var minutes = ways.Number(row, "minutes") is >= 0 and var given ? given : throw ways.No(row, "minutes", "a way takes 0 minutes or more");
            if (!_minutes.TryAdd((ways.Known(row, "learner", learnerOf), ways.Known(row, "class", classOf)), minutes)) throw ways.No(row, "class", "the same learner and class are given twice");
        }
    }

    public string[] LearnerNames { get; }
    public string[] ClassNames { get; }
    public WaitingLearner[] Learners { get; }
    public OfferedClass[] Classes { get; }
    public int[] Creches { get; } = [];

    public double? MinutesOf(int learner, int one) => _minutes.TryGetValue((learner, one), out var minutes) ? minutes : null;

    // "Mon 09:30-11:30; Thu 13:00-15:00"
    private static WeekTime[] Times(CsvTable table, int row, string column) => [.. table.Text(row, column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text =>
        text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries) is [var day, var from, var to] && DayOf(day) is { } known
            && TimeOnly.TryParseExact(from, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var begins) && TimeOnly.TryParseExact(to, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var ends)
            ? new WeekTime(known, begins, ends) : throw table.No(row, column, $"\"{text}\" is not a time such as Mon 09:30-11:30"))];

    private static DayOfWeek? DayOf(string word) => Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames, name => name.Equals(word, StringComparison.OrdinalIgnoreCase)) is >= 0 and var day ? (DayOfWeek)day : null;
}
