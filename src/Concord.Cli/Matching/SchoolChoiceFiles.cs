using Concord.Matching.Policies;
using Concord.Shared;

namespace Concord.Cli.Matching;

/// <summary>The four inputs of a round, read and given numbers.</summary>
internal sealed class SchoolChoiceFiles
{
    public SchoolChoiceFiles(FileInfo schoolsFile, FileInfo pupilsFile, FileInfo preferencesFile, DirectoryInfo policiesFolder)
    {
        var schools = CsvTable.Read(schoolsFile, "school", "places");
        var pupils = CsvTable.Read(pupilsFile, "pupil");
        var preferences = CsvTable.Read(preferencesFile, "pupil", "school", "order");
        var (schoolOf, pupilOf) = (schools.ByName("school"), pupils.ByName("pupil"));
        SchoolNames = [.. Enumerable.Range(0, schools.Count).Select(row => schools.Text(row, "school"))];
        PupilNames = [.. Enumerable.Range(0, pupils.Count).Select(row => pupils.Text(row, "pupil"))];
        Dictionary<string, int> feeders = new(StringComparer.Ordinal);
        for (var row = 0; row < pupils.Count; row++)
            if (pupils.Text(row, "feeder") is { Length: > 0 } feeder) feeders.TryAdd(feeder, feeders.Count);
        Schools = [.. Enumerable.Range(0, schools.Count).Select(row => new School(schools.Number(row, "easting") ?? 0, schools.Number(row, "northing") ?? 0, schools.Whole(row, "places")))];
        Pupils = [.. Enumerable.Range(0, pupils.Count).Select(row => PupilOf(pupils, row, feeders))];
        var rows = new ApplicationRow[preferences.Count];
        for (var row = 0; row < rows.Length; row++)
        {
            if (!pupilOf.TryGetValue(preferences.Text(row, "pupil"), out var pupil)) throw preferences.No(row, $"there is no pupil {preferences.Text(row, "pupil")}");
            if (!schoolOf.TryGetValue(preferences.Text(row, "school"), out var school)) throw preferences.No(row, $"there is no school {preferences.Text(row, "school")}");
            rows[row] = new(pupil, school, preferences.Whole(row, "order"), FactsOf(preferences, row), preferences.Number(row, "distance"));
        }
        Applications = Applications.Gather(pupils.Count, rows);
        Policies = ReadPolicies(policiesFolder, SchoolNames, feeders);
    }

    public string[] SchoolNames { get; }
    public string[] PupilNames { get; }
    public School[] Schools { get; }
    public Pupil[] Pupils { get; }
    public Applications Applications { get; }
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
        return new(pupils.Number(row, "easting") ?? 0, pupils.Number(row, "northing") ?? 0, facts, feeder, (short)pupils.Whole(row, "band", -1), (float?)pupils.Number(row, "score") ?? float.NaN);
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

    private static AdmissionsPolicy[] ReadPolicies(DirectoryInfo folder, string[] schools, Dictionary<string, int> feeders)
    {
        RuleBroken.If(!folder.Exists, $"There is no folder {folder}");
        Dictionary<string, AdmissionsPolicy> bySchool = new(StringComparer.Ordinal);
        foreach (var file in folder.GetFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            AdmissionsPolicy policy;
            try
            {
                policy = PolicyJson.Read(File.ReadAllText(file.FullName), name => feeders.GetValueOrDefault(name, -1));
            }
            catch (PolicyNotUnderstood refusal)
            {
                throw new RuleBroken($"{file.Name}: {refusal.Message}");
            }
            foreach (var fault in CodeCheck.Of(policy)) throw new RuleBroken($"{file.Name}: {fault.Sentence} (School Admissions Code, paragraph {fault.Paragraph})");
            RuleBroken.If(policy.School != "*" && !schools.Contains(policy.School), $"{file.Name}: there is no school {policy.School}");
            RuleBroken.If(!bySchool.TryAdd(policy.School, policy), $"{file.Name}: {policy.School} has a policy already");
        }
        return [.. schools.Select(school => bySchool.GetValueOrDefault(school) ?? bySchool.GetValueOrDefault("*") ?? throw new RuleBroken($"There is no policy for {school}, and none for *"))];
    }
}
