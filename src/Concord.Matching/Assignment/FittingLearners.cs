namespace Concord.Matching.Assignment;

/// <summary>For each class the learners whom it fits: the edges read the other way. Built when somebody first leaves.</summary>
internal sealed class FittingLearners(int classes)
{
    private readonly List<(int Learner, int Edge)>[] _of = [.. Enumerable.Range(0, classes).Select(_ => new List<(int, int)>())];

    public List<(int Learner, int Edge)> Of(int one) => _of[one];

    public void Add(int learner, ReadOnlySpan<int> classes, int firstEdge)
    {
        for (var one = 0; one < classes.Length; one++) _of[classes[one]].Add((learner, firstEdge + one));
    }
}
