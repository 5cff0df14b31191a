using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"(See Above)".</summary>
internal sealed class SeeElsewhere : IWording
{
    private static readonly Phrases Words = new("see above", "see below", "as above", "as below", "(see above)", "(see below)", "(as above)", "(as below)", "ditto", "voir ci-dessus");

    public Reading? At(Line line, int at) =>
        Words.Stands(line, at, out var next) ? new(next, PromiseKind.Undated, "It points to another row of the plan; the date stands there.") : null;
}
