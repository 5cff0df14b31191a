using Concord.Matching.Counterfactuals;
using Concord.Matching.Policies;
using Concord.Shared;

namespace Concord.Cli.Matching;

/// <summary>The four inputs of a round, read and given numbers.</summary>
internal sealed class SchoolChoiceFiles
{
    private readonly Dictionary<string, int> _feeders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _pupilOf;

    public SchoolChoiceFiles(Sources sources, FileInfo schoolsFile, FileInfo pupilsFile, FileInfo preferencesFile, DirectoryInfo policiesFolder)
    {
        var schools = CsvTable.Read(schoolsFile, "school", "places");
        var pupils = CsvTable.Read(pupilsFile, "pupil");
        var preferences = CsvTable.Read(preferencesFile, "pupil", "school", "order");
        var schoolOf = schools.ByName("school");
        _pupilOf = pupils.ByName("pupil");
        sources.Add("schools", schools);
        sources.Add("pupils", pupils);
        sources.Add("preferences", preferences);
        SchoolNames = [.. schools.Rows.Select(row => schools.Text(row, "school"))];
        PupilNames = [.. pupils.Rows.Select(row => pupils.Text(row, "pupil"))];
        foreach (var row in pupils.Rows)
            if (pupils.Text(row, "feeder") is { Length: > 0 } feeder) _feeders.TryAdd(feeder, _feeders.Count);
        GroupNames = [.. pupils.Rows.Select(row => pupils.Text(row, "group")).Distinct().Order(StringComparer.Ordinal)];
        GroupOf = [.. pupils.Rows.Select(row => Array.IndexOf(GroupNames, pupils.Text(row, "group")))];
        Quality = [.. schools.Rows.Select(row => schools.Number(row, "quality") ?? 0)];
        Schools = [.. schools.Rows.Select(row => new School(schools.Metres(row, "easting"), schools.Metres(row, "northing"), schools.Whole(row, "places")))];
        Pupils = [.. pupils.Rows.Select(row => PupilOf(pupils, row, _feeders))];
        Applications = Applications.Gather(pupils.Count, [.. preferences.Rows.Select(row => new ApplicationRow(preferences.Known(row, "pupil", _pupilOf), preferences.Known(row, "school", schoolOf),
            preferences.Whole(row, "order"), FactsOf(preferences, row), preferences.Number(row, "distance")))]);
        Policies = PoliciesIn(policiesFolder);
        if (!Policies.Any(policy => policy.Distance == DistanceMeasure.StraightLine || policy.Nodes.Count > 0 || policy.Catchments.Count > 0)) return;
        foreach (var table in (CsvTable[])[schools, pupils])
            foreach (var column in (string[])["easting", "northing"]) RuleBroken.If(!table.Has(column), $"{table.Name}: the column {column} is missing, and a policy measures where people live");
    }

    public string[] SchoolNames { get; }
    public string[] PupilNames { get; }
    public School[] Schools { get; }
    public Pupil[] Pupils { get; }
    public Applications Applications { get; }
    public string[] GroupNames { get; }
    public int[] GroupOf { get; }
    public double[] Quality { get; }
    public AdmissionsPolicy[] Policies { get; }

    private static Pupil PupilOf(CsvTable pupils, int row, Dictionary<string, int> feeders)
    {
        var facts = PupilFacts.None;
        if (pupils.Truth(row, "looked_after")) facts |= PupilFacts.LookedAfter;
        if (pupils.Truth(row, "pupil_premium")) facts |= PupilFacts.PupilPremium;
        if (pupils.Truth(row, "service_premium")) facts |= PupilFacts.ServicePremium;
        if (pupils.Truth(row, "free_school_meals")) facts |= PupilFacts.FreeSchoolMeals;
        if (pupils.Truth(row, "late")) facts |= PupilFacts.Late;
        var feeder = pupils.Text(row, "feeder") is { Length: > 0 } name ? feeders[name] : -1;
        return new(pupils.Metres(row, "easting"), pupils.Metres(row, "northing"), facts, feeder, (short)pupils.Whole(row, "band", -1), (float?)pupils.Number(row, "score") ?? float.NaN);
    }

    private static ApplicationFacts FactsOf(CsvTable preferences, int row)
    {
        var facts = ApplicationFacts.None;
        if (preferences.Truth(row, "sibling")) facts |= ApplicationFacts.Sibling;
        if (preferences.Truth(row, "faith")) facts |= ApplicationFacts.Faith;
        if (preferences.Truth(row, "staff_child")) facts |= ApplicationFacts.StaffChild;
        if (preferences.Truth(row, "medical_need")) facts |= ApplicationFacts.MedicalNeed;
        if (preferences.Truth(row, "meets_standard")) facts |= ApplicationFacts.MeetsStandard;
        if (preferences.Truth(row, "named_in_plan")) facts |= ApplicationFacts.NamedInPlan;
        return facts;
    }

    /// <summary>Who would ask for a school that does not exist yet.</summary>
    public NewApplication[] Asking(FileInfo file, Sources sources)
    {
        var table = CsvTable.Read(file, "pupil", "order");
        sources.Add("asking", table);
        return [.. table.Rows.Select(row => new NewApplication(table.Known(row, "pupil", _pupilOf), table.Whole(row, "order"), FactsOf(table, row), table.Number(row, "distance")))];
    }

    /// <summary>The policy of each school from a folder: its own, or the one for *.</summary>
    public AdmissionsPolicy[] PoliciesIn(DirectoryInfo folder)
    {
        RuleBroken.If(!folder.Exists, $"There is no folder {folder}");
        Dictionary<string, AdmissionsPolicy> bySchool = new(StringComparer.Ordinal);
        foreach (var file in folder.GetFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var policy = PolicyIn(file);
            RuleBroken.If(policy.School != "*" && !SchoolNames.Contains(policy.School), $"{file.Name}: there is no school {policy.School}");
            RuleBroken.If(!bySchool.TryAdd(policy.School, policy), $"{file.Name}: {policy.School} has a policy already");
        }
        return [.. SchoolNames.Select(school => bySchool.GetValueOrDefault(school) ?? bySchool.GetValueOrDefault("*") ?? throw new RuleBroken($"There is no policy for {school}, and none for *"))];
    }

    /// <summary>One policy that keeps the Code.</summary>
    public AdmissionsPolicy PolicyIn(FileInfo file)
    {
        var policy = PolicyFile.Read(file, name => _feeders.GetValueOrDefault(name, -1));
        foreach (var fault in CodeCheck.Of(policy)) throw new RuleBroken($"{file.Name}: {PolicyFile.InWords(fault)}");
        return policy;
    }
}
