using Concord.Matching.Assignment;
using Concord.Shared;

namespace Concord.Cli.Matching;

/// <summary>The files that <c>assign</c> writes when asked: the places, who was before whom, and how the groups fared.</summary>
internal sealed record AssignOutput(FileInfo? Places, FileInfo? Reasons, FileInfo? Fairness)
{
    public void Write(PlacesFiles files, int[] classOf, ClassPlaces flow, bool bound)
    {
        // The prices that explain a refusal are the flow's; under side conditions they explain nothing.
        RuleBroken.If(bound && Reasons is not null, "--reasons explains a placement without side conditions");
        if (Places is not null) WritePlaces(Places, files, classOf);
        if (Reasons is not null) WriteReasons(Reasons, files, flow);
        if (Fairness is not null) WriteFairness(Fairness, files, classOf);
    }

    private static void WritePlaces(FileInfo to, PlacesFiles files, int[] classOf)
    {
        using var lines = new CsvLines(to.FullName, "learner", "class", "cost");
        for (var learner = 0; learner < classOf.Length; learner++)
            lines.Add(files.LearnerName(learner), files.ClassName(classOf[learner]),
                classOf[learner] < 0 ? files.Problem.PenaltyOf(learner) : files.Problem.CostsOf(learner)[files.Problem.ClassesOf(learner).IndexOf(classOf[learner])]);
    }

    private static void WriteReasons(FileInfo to, PlacesFiles files, ClassPlaces flow)
    {
        using var lines = new CsvLines(to.FullName, "learner", "class", "cost", "seat_worth", "shortfall", "before");
        for (var learner = 0; learner < files.Problem.Learners; learner++)
        {
            if (flow.ClassOf(learner) < 0 && files.Problem.ClassesOf(learner).Length == 0) lines.Add(files.LearnerName(learner), "", "", "", "", "no class fits");
            foreach (var refusal in PlaceReasons.Of(files.Problem, flow, learner))
                lines.Add(files.LearnerName(learner), files.ClassName(refusal.Class), refusal.Cost, refusal.SeatWorth, refusal.Shortfall, string.Join(' ', refusal.Before.Select(files.LearnerName)));
        }
    }

    private static void WriteFairness(FileInfo to, PlacesFiles files, int[] classOf)
    {
        var table = files.Unplaced;
        RuleBroken.If(!table.Has("weeks"), $"{table.Name}: --fairness needs the column weeks, and takes a column group");
        var weeks = table.Rows.Select(row => table.Whole(row, "weeks")).ToArray();
        using var lines = new CsvLines(to.FullName, "by", "value", "learners", "placed", "weeks_placed", "weeks_unplaced");
        void Add(string by, string[] of)
        {
            var values = of.Distinct().Order(StringComparer.Ordinal).ToArray();
            foreach (var one in PlaceFairness.Of(classOf, [.. of.Select(value => Array.IndexOf(values, value))], weeks, values.Length))
                lines.Add(by, values[one.Group], one.Learners, one.Placed, one.MeanWaitPlaced is { } waited ? waited : "", one.MeanWaitUnplaced is { } waiting ? waiting : "");
        }
        if (table.Has("group")) Add("group", [.. table.Rows.Select(row => table.Text(row, "group"))]);
        Add("weeks", [.. weeks.Select(wait => wait < 13 ? "00 to 12" : wait < 26 ? "13 to 25" : wait < 52 ? "26 to 51" : "52 or more")]);
    }
}
