namespace Concord.Rounds.Domain;

public enum CellKind { Choice, Words, Line, Money, Day, YesNo }

/// <summary>One thing that can be typed into a return: how it is read from its content as text, and how text is written into it.</summary>
/// <param name="Name">As the rules name it.</param>
/// <param name="Expected">What may be typed, as the end of a sentence.</param>
/// <param name="Write">The content with the text in it; null where the text is not what is expected.</param>
public sealed record ReturnCell(string Name, string Label, CellKind Kind, string Expected, Func<ReturnContent, string> Read, Func<ReturnContent, string, ReturnContent?> Write);
