namespace Concord.Edtf.Tests.Oracle;

/// <summary>One point on which the two disagree over one text.</summary>
/// <param name="Text">What both were asked.</param>
/// <param name="Point">What they disagree on.</param>
/// <param name="Ours">What this library reads; null if it refuses.</param>
/// <param name="Why">Why this library refuses; null if it reads.</param>
/// <param name="Theirs">What edtf.js reads; null if it refuses.</param>
internal sealed record Difference(string Text, Point Point, EdtfExpression? Ours, EdtfError? Why, EdtfJs.Answer? Theirs)
{
    // edtf.js divides the year into four equal seasons from 1 January, and takes a year with significant digits for its estimate.
    // The specification gives no days to the seasons; the second is chosen here to compare the estimate as well as the range.
    public static EdtfConventions Conventions { get; } = new()
    {
        Seasons = new(new(1, 1, 3, 31), new(4, 1, 6, 30), new(7, 1, 9, 30), new(10, 1, 12, 31)),
        Significance = EdtfSignificance.Estimate,
    };

    /// <summary>The parts of what this library reads, where it reads.</summary>
    public IEnumerable<EdtfPart> Parts => Ours switch
    {
        EdtfPart part => [part],
        EdtfInterval interval => new[] { interval.Start, interval.End }.OfType<EdtfPart>(),
        EdtfSet set => set.Elements.SelectMany(one => new[] { one.First, one.Last }).OfType<EdtfPart>(),
        EdtfDateTime time => [time.Date],
        _ => [],
    };

    public string OursInWords => Why?.ToString() ?? (Point == Point.Level ? $"level {Ours!.Level}" : Ours!.Bounds(Conventions).ToString());

    public string TheirsInWords => Theirs is null ? "refused" : Point == Point.Level ? $"level {Theirs.Level}" : $"{Theirs.Earliest} to {Theirs.Latest}";

    public static IEnumerable<Difference> Between(string text, EdtfJs.Answer? theirs)
    {
        var read = EdtfExpression.TryParse(text, out var ours, out var why);
        Difference On(Point point) => new(text, point, ours, why, theirs);
        if (read != theirs is not null) yield return On(read ? Point.OnlyWeRead : Point.OnlyTheyRead);
        if (ours is null || theirs is null) yield break;
        var bounds = ours.Bounds(Conventions);
        if (ours.Level != theirs.Level) yield return On(Point.Level);
        if (Side(bounds.Earliest, bounds.EarliestLimit) != theirs.Earliest || Side(bounds.Latest, bounds.LatestLimit) != theirs.Latest) yield return On(Point.Bounds);
    }

    private static string Side(EdtfDay? day, EdtfLimit limit) => day?.ToString() ?? limit.ToString().ToLowerInvariant();
}
