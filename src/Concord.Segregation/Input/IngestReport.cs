namespace Concord.Segregation;

/// <summary>What the checked ingest saw. Nothing is dropped: empty units and absent groups stay where they were.</summary>
/// <param name="Units">Rows given.</param>
/// <param name="Groups">Columns given.</param>
/// <param name="Total">Persons.</param>
/// <param name="WholeNumbers">False where at least one count has a fraction; fractions are kept.</param>
/// <param name="EmptyUnits">Positions of units with nobody in them: they weigh nothing in any index.</param>
/// <param name="AbsentGroups">Positions of groups with nobody: their own indices are undefined, shared ones skip them.</param>
public sealed record IngestReport(
    int Units, int Groups, double Total, bool WholeNumbers,
    IReadOnlyList<int> EmptyUnits, IReadOnlyList<int> AbsentGroups)
{
    /// <summary>The report in sentences, one for each thing worth knowing; empty where all is plain.</summary>
    public IReadOnlyList<string> Remarks()
    {
        var remarks = new List<string>();
        if (!WholeNumbers) remarks.Add("Some counts have fractions: they are used as given, and tests that need persons are not offered");
        if (EmptyUnits.Count > 0) remarks.Add($"{EmptyUnits.Count} of {Units} units are empty: they weigh nothing");
        if (AbsentGroups.Count > 0) remarks.Add($"{AbsentGroups.Count} of {Groups} groups have nobody: indices of those groups alone are undefined");
        return remarks;
    }
}
