using Concord.Matching;
using Concord.Matching.Assignment;

namespace Concord.Bench.Matching.Instances;

/// <summary>
/// A made-up waiting list: learners and classes spread over a square, six levels, and a cost of travel plus a step of level; the
/// penalty of staying unplaced grows with the weeks waited. There are fewer seats than learners.
/// </summary>
internal static class College
{
    public static PlacesProblem Make(int learners, int classes, double fits, ulong seed)
    {
        var random = new SplitMix(seed);
        var place = Enumerable.Range(0, classes).Select(_ => (X: random.Uniform(), Y: random.Uniform(), Level: random.Below(6))).ToArray();
        var columns = Math.Max(1, (int)Math.Sqrt(classes / 6.0));
        var squares = new List<int>[columns * columns];
        for (var square = 0; square < squares.Length; square++) squares[square] = [];
        int Square(double x, double y) => Math.Min(columns - 1, (int)(x * columns)) * columns + Math.Min(columns - 1, (int)(y * columns));
        for (var one = 0; one < classes; one++) squares[Square(place[one].X, place[one].Y)].Add(one);
        List<int> start = [0], fitting = [], costs = [];
        var penalties = new long[learners];
        for (var learner = 0; learner < learners; learner++)
        {
            var (x, y, level, weeks) = (random.Uniform(), random.Uniform(), random.Below(6), random.Below(60));
            penalties[learner] = 4000 + 150L * weeks;
            var (column, row) = (Math.Min(columns - 1, (int)(x * columns)), Math.Min(columns - 1, (int)(y * columns)));
            for (var dx = -1; dx <= 1; dx++)
                for (var dy = -1; dy <= 1; dy++)
                {
                    if (column + dx < 0 || column + dx >= columns || row + dy < 0 || row + dy >= columns) continue;
                    foreach (var one in squares[(column + dx) * columns + row + dy])
                    {
                        var apart = Math.Abs(place[one].Level - level);
                        if (apart > 1 || random.Uniform() > fits) continue;
                        fitting.Add(one);
                        costs.Add((int)(Math.Sqrt(Math.Pow(place[one].X - x, 2) + Math.Pow(place[one].Y - y, 2)) * columns * 2500) + 700 * apart);
                    }
                }
            start.Add(fitting.Count);
        }
        var seats = Enumerable.Range(0, classes).Select(_ => (int)(learners * 0.9 / classes * (0.5 + random.Uniform()))).ToArray();
        return new(seats, [.. start], [.. fitting], [.. costs], penalties);
    }

    public static void Write(PlacesProblem problem, string algorithm, TextWriter to)
    {
        to.WriteLine($"assign {algorithm} {problem.Learners} {problem.ClassCount} {problem.Edges}");
        to.WriteLine(string.Join(' ', Enumerable.Range(0, problem.ClassCount).Select(problem.SeatsIn)));
        to.WriteLine(string.Join(' ', Enumerable.Range(0, problem.Learners).Select(problem.PenaltyOf)));
        for (var learner = 0; learner < problem.Learners; learner++)
            for (var option = 0; option < problem.ClassesOf(learner).Length; option++)
                to.WriteLine($"{learner} {problem.ClassesOf(learner)[option]} {problem.CostsOf(learner)[option]}");
    }
}
