namespace Concord.Edtf;

/// <summary>From one date to another: <c>1964/2008</c>. An end is open, <c>1985/..</c>, or unknown, <c>1985/</c>; never both ends.</summary>
public sealed class EdtfInterval : EdtfExpression
{
    internal EdtfInterval(EdtfPart? start, EdtfPart? end, EdtfLimit startLimit, EdtfLimit endLimit) =>
        (Start, End, StartLimit, EndLimit) = (start, end, startLimit, endLimit);

    /// <summary>Where it begins; null where <see cref="StartLimit"/> is not <see cref="EdtfLimit.Known"/>.</summary>
    public EdtfPart? Start { get; }

    /// <summary>Where it ends; null where <see cref="EndLimit"/> is not <see cref="EdtfLimit.Known"/>.</summary>
    public EdtfPart? End { get; }

    /// <summary>Whether the start is known, open or unknown.</summary>
    public EdtfLimit StartLimit { get; }

    /// <summary>Whether the end is known, open or unknown.</summary>
    public EdtfLimit EndLimit { get; }

    /// <inheritdoc/>
    public override int Level => Math.Max(Math.Max(LevelOf(Start), LevelOf(End)), StartLimit == EdtfLimit.Known && EndLimit == EdtfLimit.Known ? 0 : 1);

    /// <summary>From one date to another.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <exception cref="ArgumentException">It ends before it begins.</exception>
    public static EdtfInterval Between(EdtfPart start, EdtfPart end) => IsOrdered(start, end)
        ? new(start, end, EdtfLimit.Known, EdtfLimit.Known)
        : throw new ArgumentException($"{end} is before {start}", nameof(end));

    /// <summary>From a date on.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Whether it has no end, or one that is unknown.</param>
    public static EdtfInterval From(EdtfPart start, EdtfLimit end = EdtfLimit.Open) => new(start, null, EdtfLimit.Known, WithoutDate(end, nameof(end)));

    /// <summary>Up to a date.</summary>
    /// <param name="end">Where it ends.</param>
    /// <param name="start">Whether it has no start, or one that is unknown.</param>
    public static EdtfInterval Until(EdtfPart end, EdtfLimit start = EdtfLimit.Open) => new(null, end, WithoutDate(start, nameof(start)), EdtfLimit.Known);

    /// <summary>Whether something that begins with one and ends with the other does not end before it begins, by the standard conventions.</summary>
    internal static bool IsOrdered(EdtfPart start, EdtfPart end) => !(end.Bounds().Latest < start.Bounds().Earliest);

    internal override EdtfBounds BoundsUnder(EdtfConventions conventions, bool padded)
    {
        var (start, end) = (Start?.BoundsUnder(conventions, padded), End?.BoundsUnder(conventions, padded));
        if (conventions.UnknownSpanYears is { } years)
        {
            if (StartLimit == EdtfLimit.Unknown) return new(End!.BoundsUnder(conventions, false).Latest!.Value.Add(-years, 0), end!.Latest);
            if (EndLimit == EdtfLimit.Unknown) return new(start!.Earliest, Start!.BoundsUnder(conventions, false).Earliest!.Value.Add(years, 0));
        }
        // Other conventions than the standard ones can turn the ends round, as another table of seasons does: then both are bounded together.
        return Start?.BoundsUnder(conventions, padded: false).Earliest > End?.BoundsUnder(conventions, padded: false).Latest
            ? new(Nullable.Compare(start!.Earliest, end!.Earliest) < 0 ? start.Earliest : end.Earliest, Nullable.Compare(start.Latest, end.Latest) > 0 ? start.Latest : end.Latest)
            : new(start?.Earliest, end?.Latest, StartLimit, EndLimit);
    }

    private protected override string Print() => $"{Side(Start, StartLimit)}/{Side(End, EndLimit)}";

    private static string Side(EdtfPart? part, EdtfLimit limit) => part?.ToString() ?? (limit == EdtfLimit.Open ? ".." : "");

    // "Extended Interval (L1)" allows a mark at the end of a date; unspecified digits come with "Interval" of level 2.
    private static int LevelOf(EdtfPart? part) => part is null ? 0 : part.IsUnspecified ? 2 : part.Level;

    private static EdtfLimit WithoutDate(EdtfLimit limit, string name) =>
        limit is EdtfLimit.Open or EdtfLimit.Unknown ? limit : throw new ArgumentOutOfRangeException(name);
}
