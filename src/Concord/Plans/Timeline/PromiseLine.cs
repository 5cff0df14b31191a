using Concord.Plans.Domain;

namespace Concord.Plans.Timeline;

/// <summary>One thing that is promised for some time: an action, or one of the several that its delivery wording names.</summary>
public sealed record PromiseLine(ActionRow Action, int Part, int Parts, string What, Promise Promise)
{
    /// <summary>"ICAP-2.07", or "ICAP-2.07 (1 of 2)" where the action promises several things.</summary>
    public string Label => Parts > 1 ? $"{Action.Ref} ({Part} of {Parts})" : Action.Ref;

    /// <summary>In the order of time: what has a last day by that day, then what has only a beginning, then what never ends, then what has no date.</summary>
    public static IEnumerable<PromiseLine> InOrder(IEnumerable<PromiseLine> lines) => lines
        .OrderBy(line => line.Action.Chapter)
        .ThenBy(line => line.Promise.Reach())
        .ThenBy(line => line.Promise.Latest).ThenBy(line => line.Promise.Earliest);
}
