using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"Immediate": with publication.</summary>
internal sealed class AtOnce : IWording
{
    private static readonly Phrases Words = new("immediate", "immediately", "with immediate effect", "on publication", "upon publication", "at once", "immediat", "immediatement");

    public Reading? At(Line line, int at)
    {
        if (!Words.Stands(line, at, out var next)) return null;
        return line.Context.Publication is { } published
            ? Reading.Between(next, PromiseKind.Relative, published with { Rule = $"At once is with publication: {published.Name}." })
            : new(next, PromiseKind.Relative, "At once is with publication, and it is not known when that was.");
    }
}
