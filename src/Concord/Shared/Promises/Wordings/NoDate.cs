using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"N/A", "Soon", "In due course", as the whole of a line.</summary>
internal sealed class NoDate : IWording
{
    private static readonly Phrases Words = new(
        "n/a", "not applicable", "none", "no date", "no date set", "not set", "unknown", "soon", "shortly", "in due course", "later", "in future", "as soon as possible", "asap", "as required", "as needed");

    public Reading? At(Line line, int at) =>
        at == 0 && Words.Stands(line, at, out var next) && next == line.Count ? new(next, PromiseKind.Undated, $"“{line.Said(at, next)}” is no date.") : null;
}
