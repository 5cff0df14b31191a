namespace Concord.Plans.Domain;

/// <summary>The same words as the document has them in another language ("fr", "cy").</summary>
public sealed record InLanguage(string Language, string Text);
