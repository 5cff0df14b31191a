namespace Concord.Rounds.Domain;

/// <summary>
/// One version of a programme's delivery-confidence scale. A round keeps the version that it was rated on, and ratings
/// of one version are never turned into another's.
/// </summary>
public sealed class ConfidenceScale
{
    private ConfidenceScale() { }

    public ConfidenceScale(string key, int version, string name, string source, IReadOnlyList<ScalePoint> points) =>
        (Key, Version, Name, Source, Points) = (key, version, name, source, points);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Key { get; private set; } = "";
    public int Version { get; private set; }
    public string Name { get; private set; } = "";
    public string Source { get; private set; } = "";

    /// <summary>The most confident first.</summary>
    public IReadOnlyList<ScalePoint> Points { get; private set; } = [];

    public ScalePoint? Find(string key) => Points.FirstOrDefault(point => point.Key == key);

    /// <summary>0 is the most confident; null where the scale has no such point.</summary>
    public int? RankOf(string key) => Points.Select((point, at) => (point, at)).Where(each => each.point.Key == key).Select(each => (int?)each.at).FirstOrDefault();
}

/// <summary>A point of a scale. Colour never stands alone: the label and the shape say the same.</summary>
/// <param name="Tone">The colour's token in the style sheet.</param>
/// <param name="Shape">The name of the shape that is drawn beside the label.</param>
/// <param name="NeedsRecovery">A rating here must come with a recovery step and its owner.</param>
/// <param name="IsRed">The scale's worst: nothing that is complete may have it.</param>
/// <param name="IsGreen">The scale's best.</param>
public sealed record ScalePoint(string Key, string Label, string Meaning, string Tone, string Shape, bool NeedsRecovery, bool IsRed, bool IsGreen);
