namespace Concord.Segregation;

/// <summary>The reasons why an index has no value, worded once.</summary>
internal static class Why
{
    public const string Nobody = "there is nobody in the table";
    public const string GroupAbsent = "the group has no members";
    public const string OthersAbsent = "the comparison group has no members";
    public const string OneGroup = "all persons are of one group";
    public const string AreasMissing = "the geography has no areas";
    public const string DegenerateAreas = "the smallest and the largest area the group could fill are the same";
}
