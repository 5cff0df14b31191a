namespace Concord.Plans.Importing;

/// <summary>The lines of the file, and what each has been read as. Lines count from 0 here, from 1 in what is told to people.</summary>
internal sealed class PlanLines
{
    private readonly string whole;
    private readonly List<Range> places = [];
    private readonly List<string> texts = [];
    private readonly LineKind?[] kinds;
    private readonly List<NotUnderstood> notUnderstood = [];

    public PlanLines(string whole)
    {
        this.whole = whole;
        var end = whole.Contains('\n', StringComparison.Ordinal) ? '\n' : '\r';
        for (var start = 0; start < whole.Length;)
        {
            var stop = whole.IndexOf(end, start);
            if (stop < 0)
                stop = whole.Length;
            var last = stop > start && stop < whole.Length && whole[stop - 1] == '\r' ? stop - 1 : stop;
            places.Add(start..last);
            texts.Add(whole[start..last]);
            start = stop + 1;
        }
        kinds = new LineKind?[texts.Count];
    }

    public int Count => texts.Count;
    public string this[int line] => texts[line];
    public bool IsBlank(int line) => string.IsNullOrWhiteSpace(texts[line]);
    public bool IsTabbed(int line) => !IsBlank(line) && texts[line].Contains('\t', StringComparison.Ordinal);
    public bool IsRead(int line) => kinds[line] is not null;

    /// <summary>Several lines as they stand in the file, with the line ends between them.</summary>
    public string Span(int first, int last) => whole[places[first].Start..places[last].End];

    public int LineAt(int character)
    {
        var line = places.FindIndex(place => place.End.Value >= character);
        return line < 0 ? Count - 1 : line;
    }

    public void ReadAs(LineKind kind, int line)
    {
        if (IsRead(line))
            throw new InvalidOperationException($"Line {line + 1} was read as {kinds[line]} and now as {kind}");
        kinds[line] = kind;
    }

    public void ReadAs(LineKind kind, int first, int last)
    {
        for (var line = first; line <= last; line++)
            if (!IsBlank(line))
                ReadAs(kind, line);
    }

    public void CannotRead(int first, int last, string why)
    {
        ReadAs(LineKind.NotUnderstood, first, last);
        Remark(first, Span(first, last), why);
    }

    /// <summary>The line was read, but a person must look at it.</summary>
    public void Remark(int line, string text, string why) => notUnderstood.Add(new(line + 1, text, why));

    public IReadOnlyList<NotUnderstood> NotUnderstood => [.. notUnderstood.OrderBy(each => each.Line)];

    public IReadOnlyDictionary<LineKind, int> Accounts => new SortedDictionary<LineKind, int>(
        kinds.OfType<LineKind>().CountBy(kind => kind).ToDictionary());
}
