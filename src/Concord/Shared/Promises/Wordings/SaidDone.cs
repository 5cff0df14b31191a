using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"Completed", "In place", as the whole of a line: with a date, the date counts.</summary>
internal sealed class SaidDone : IWording
{
    private static readonly Phrases Words = new(
        "complete", "completed", "done", "delivered", "achieved", "implemented", "finished", "closed", "in place", "already in place", "already complete", "termine");

    public Reading? At(Line line, int at) =>
        at == 0 && Words.Stands(line, at, out var next) && (next == line.Count || line.Is(next, ".") && next + 1 == line.Count)
            ? new(next, PromiseKind.Done, "Said to be done already; the day is not given.")
            : null;
}
