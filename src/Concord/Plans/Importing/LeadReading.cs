using System.Text.RegularExpressions;
using Concord.Plans.Domain;

namespace Concord.Plans.Importing;

/// <summary>
/// Who leads, from what a cell says:
/// "HO / DfE": the first body named is accountable, the others are joint.
/// "All departments", "All", "Cross-Government": one lead that stands for every department.
/// "MHCLG / All": MHCLG is accountable, and all departments take part.
/// "Cross-Government led by DfE": who leads is accountable, and whoever stands before "led by" comes after it.
/// "MHCLG supported by DfE": whoever stands after "supported by" contributes.
/// "MHCLG, DfE and HO": a comma or an "and" parts bodies only where every part is a known name, or one of them is a short name in capitals.
/// </summary>
internal static partial class LeadReading
{
    public const string AllDepartments = "All departments";

    private static readonly HashSet<string> Everyone =
    [
        "ALL", "ALL DEPARTMENTS", "ALL GOVERNMENT DEPARTMENTS", "ALL OF GOVERNMENT", "CROSS GOVERNMENT", "WHOLE OF GOVERNMENT", "ACROSS GOVERNMENT",
    ];

    public static IReadOnlyList<LeadDraft> Read(string cell, LeadNames names)
    {
        var whole = CellText.Read(cell);
        var said = string.Join('/', whole.Blocks.Concat(whole.Components));
        var contributors = "";
        if (SupportedBy().Match(said) is { Success: true } support)
            (said, contributors) = (said[..support.Index], said[(support.Index + support.Length)..]);
        if (LedBy().Match(said) is { Success: true } led)
            said = $"{said[(led.Index + led.Length)..]}/{said[..led.Index]}";

        var leads = new List<LeadDraft>();
        var anyoneNamed = false;
        foreach (var named in Parts(said, names))
            Add(named, anyoneNamed ? LeadRole.Joint : LeadRole.Accountable);
        foreach (var named in Parts(contributors, names))
            Add(named, LeadRole.Contributor);
        return leads;

        void Add(string named, LeadRole role)
        {
            if (Everyone.Contains(LeadNames.Key(named)))
            {
                leads.Add(new(AllDepartments, AllDepartments, named, LeadRole.AllDepartments));
                return;
            }
            // An unknown first name keeps its place: the second body is not made accountable in its stead.
            anyoneNamed = true;
            if (names.Find(named) is not { } body)
                leads.Add(new("", "", named, role));
            else if (!leads.Exists(lead => lead.Body == body.Name))
                leads.Add(new(body.Name, body.ShortName, named, role));
        }
    }

    private static IEnumerable<string> Parts(string said, LeadNames names) =>
        said.Split(['/', ';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.TrimEnd('*', '†', '‡', ' ')).Where(part => part.Length > 0)
            .SelectMany(part => names.Find(part) is not null ? [part] : Known(part, names) ?? ByShortNames(part));

    // Among names that nobody knows, a short name in capitals shows that the comma parts bodies and not the words of one name.
    private static IEnumerable<string> ByShortNames(string part)
    {
        var pieces = Join().Split(part).Where(piece => piece.Length > 0).ToList();
        return pieces.Count is > 1 and <= 20 && pieces.Exists(piece => piece.Length is > 1 and <= 10 && piece.All(letter => char.IsUpper(letter) || letter == '-'))
            ? pieces.Select(piece => piece.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? piece[4..] : piece)
            : [part];
    }

    // Names hold commas and "and" themselves, so the longest known name is taken from the left each time.
    private static List<string>? Known(string part, LeadNames names)
    {
        var joins = Join().Matches(part);
        if (joins.Count is 0 or > 20)
            return null;
        List<int> starts = [0, .. joins.Select(join => join.Index + join.Length)];
        List<int> ends = [.. joins.Select(join => join.Index), part.Length];
        var found = new List<string>();
        for (var start = 0; start < starts.Count; start++)
        {
            var end = Enumerable.Range(start, ends.Count - start).LastOrDefault(to => ends[to] > starts[start] && IsKnown(part[starts[start]..ends[to]]), -1);
            if (end < 0)
                return null;
            found.Add(part[starts[start]..ends[end]].Trim());
            start = end;
        }
        return found;

        bool IsKnown(string name) => names.Find(name) is not null || Everyone.Contains(LeadNames.Key(name));
    }

    [GeneratedRegex(@"\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s*[&+]\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Join();

    [GeneratedRegex(@"[\s,(]+led by\s+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LedBy();

    [GeneratedRegex(@"[\s,(]+(?:supported by|with support from)\s+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SupportedBy();
}
