using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"Short term", "Medium term (2–3 years)": only with a length do they say when.</summary>
internal sealed class Horizon : IWording
{
    private static readonly Phrases Words = new(
        "short term", "short-term", "medium term", "medium-term", "long term", "long-term", "longer term", "longer-term", "short to medium term", "medium to long term");

    public Reading? At(Line line, int at)
    {
        if (!Words.Stands(line, at, out var next)) return null;
        var said = line.Said(at, next);
        if (!line.Is(next, "(") || Length.At(line, next + 1) is not { } length || !line.Is(length.Next, ")"))
            return new(next, PromiseKind.Undated, $"“{said}” is no date: nothing says how long it is.");
        var name = $"{said} ({length.Said})";
        return line.Context.Publication is { } published
            ? Reading.Between(length.Next + 1, PromiseKind.Relative, length.After(published, name, fromStart: length.Least == length.Most))
            : new(length.Next + 1, PromiseKind.Relative, $"{name} is counted from publication, and it is not known when that was.");
    }
}
