namespace Concord.Plans.Domain;

/// <summary>A footnote of the document, under the number by which the action's cells point to it.</summary>
public sealed record Footnote(int Mark, string Text);
