namespace Concord.Plans.Importing;

/// <summary>What the person importing may say better than the document: its title, and the code its references start with.</summary>
public sealed record PlanReadOptions(string? Title = null, string? Code = null);
