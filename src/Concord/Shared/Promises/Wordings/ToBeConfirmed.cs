using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"TBC", "to be agreed".</summary>
internal sealed class ToBeConfirmed : IWording
{
    private static readonly Phrases Words = new(
        "tbc", "tbd", "tba", "t.b.c.", "to be confirmed", "to be determined", "to be agreed", "to be announced", "to be decided", "date to be confirmed", "not yet known", "a confirmer");

    public Reading? At(Line line, int at) =>
        Words.Stands(line, at, out var next) ? new(next, PromiseKind.Undated, "No date is promised yet: it is still to be given.") : null;
}
