namespace Concord.Shared.Promises;

/// <summary>Days of the year that have names. Easter is computed: Good Friday to Easter Monday.</summary>
public sealed record NamedDays(DaysOfYear Christmas, DaysOfYear NewYear)
{
    internal IEnumerable<(string Name, DaysOfYear Days)> Named => [("Christmas", Christmas), ("New Year", NewYear)];
}
