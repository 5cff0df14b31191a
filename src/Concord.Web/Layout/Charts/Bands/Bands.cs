using System.Globalization;

namespace Concord.Web.Layout.Charts.Bands;

/// <summary>Counts of the same kinds, round by round: a band of shares for each, beside its figures.</summary>
public sealed record Bands(string Title, string Said, IReadOnlyList<BandKind> Kinds, IReadOnlyList<Band> Rows);

/// <summary>A kind has its place in every band, its words and a colour on which white is legible.</summary>
public sealed record BandKind(string Key, string Label, string Colour);

public sealed record Band(string Name, IReadOnlyDictionary<string, int> Counts)
{
    public sealed record Share(BandKind Kind, int Count, double Start, double Width)
    {
        public string X => Start.ToString("0.##", CultureInfo.InvariantCulture);
        public string Across => Width.ToString("0.##", CultureInfo.InvariantCulture);
    }

    public int Total => Counts.Values.Sum();

    public string InWords(IReadOnlyList<BandKind> kinds) => $"{Name}: {string.Join(", ", kinds.Where(kind => Counts.GetValueOrDefault(kind.Key) > 0).Select(kind => $"{Counts[kind.Key]} {kind.Label.ToLowerInvariant()}"))}";

    /// <param name="whole">How long a band of everything is.</param>
    public IReadOnlyList<Share> Shares(IReadOnlyList<BandKind> kinds, double whole)
    {
        var (shares, start, total) = (new List<Share>(), 0.0, Math.Max(1, Total));
        foreach (var kind in kinds.Where(kind => Counts.GetValueOrDefault(kind.Key) > 0))
        {
            var width = Counts[kind.Key] * whole / total;
            shares.Add(new(kind, Counts[kind.Key], start, width));
            start += width;
        }
        return shares;
    }
}
