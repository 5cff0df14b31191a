using Concord.Shared;

namespace Concord.Plans.Domain.Changing;

/// <summary>
/// References of actions that a change makes: that of the first action they came from, with a letter behind a figure and
/// a figure behind a letter. ICAP-2.07 gives ICAP-2.07a and ICAP-2.07b, and ICAP-2.07a gives ICAP-2.07a1.
/// </summary>
public static class ContinuedReference
{
    /// <summary>What the next one adds to the reference and to the address.</summary>
    /// <param name="isTaken">Whether an action of the plan has it already.</param>
    public static string Ending(PlanAction from, Func<string, bool> isTaken)
    {
        var endings = char.IsAsciiLetter(from.Slug[^1])
            ? Enumerable.Range(1, 99).Select(number => $"{number}")
            : Enumerable.Range('a', 26).Select(letter => $"{(char)letter}");
        var free = endings.FirstOrDefault(ending => !isTaken(ending));
        RuleBroken.If(free is null, $"No more references can be made from {from.Ref}: change one of those that came from it instead");
        RuleBroken.If(from.Slug.Length + free.Length > PlanAction.LongestSlug || from.Ref.Length + free.Length > PlanAction.LongestRef,
            $"{from.Ref} was continued as often as a reference can be: take a new action instead");
        return free;
    }
}
