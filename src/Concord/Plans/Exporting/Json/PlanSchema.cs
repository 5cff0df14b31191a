namespace Concord.Plans.Exporting.Json;

/// <summary>The published schema of a plan as JSON. A change that breaks readers is a new version at a new address.</summary>
public static class PlanSchema
{
    public const string Version = "1.2";
    public const string Path = "/schemas/plan-1.json";
    public const string MediaType = "application/schema+json";

    public static Stream Open() => typeof(PlanSchema).Assembly.GetManifestResourceStream("Concord.Plans.Exporting.plan-1.json")
        ?? throw new InvalidOperationException("The schema of a plan does not ship with the product");
}
