namespace Concord.Plans.Domain;

/// <summary>What the document says beside the action in a column of its own: kept under the column's own heading.</summary>
public sealed record Beside(string Heading, string Text);
