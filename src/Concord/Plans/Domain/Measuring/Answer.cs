namespace Concord.Plans.Domain.Measuring;

/// <summary>Whether the words answer a question, and the words that decided.</summary>
public sealed record Answer(bool IsThere, string Words);
