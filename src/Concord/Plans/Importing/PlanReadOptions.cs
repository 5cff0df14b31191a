namespace Concord.Plans.Importing;

/// <summary>What the person importing may say better than the document: its title, the code its references start with, when it was published.</summary>
public sealed record PlanReadOptions(string? Title = null, string? Code = null, string? Published = null);
