using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>The ways of promising a time, in the order in which they are tried.</summary>
internal static class WordingReader
{
    private static readonly IWording[] Wordings =
    [
        new SeeElsewhere(),
        new ToBeConfirmed(),
        new SaidDone(),
        new OnAnEvent(),
        new Again(),
        new RunsFor(),
        new Within(),
        new AtOnce(),
        new Horizon(),
        new LaterIn(),
        new StillOngoing(),
        new BySpan(),
        new FromSpan(),
        new AfterSpan(),
        new BetweenSpans(),
        new InSpan(),
        new Misprint(),
    ];

    public static Reading? At(Line line, int at)
    {
        foreach (var wording in Wordings)
            if (wording.At(line, at) is { } reading)
                return reading;
        return null;
    }
}
