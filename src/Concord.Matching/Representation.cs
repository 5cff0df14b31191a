using Concord.Matching.Policies;

namespace Concord.Matching;

/// <summary>The intake of a school beside its area: plain counts, as an index of segregation takes them.</summary>
/// <param name="School">The school.</param>
/// <param name="Intake">How many pupils of each group it is to admit.</param>
/// <param name="Area">How many pupils of each group live in its area.</param>
public sealed record AreaIntake(int School, int[] Intake, int[] Area)
{
    /// <summary>½ Σ over groups of |share of the intake − share of the area|: the share of the intake that would have to be others to be like the area. From 0 to 1; null where either is empty.</summary>
    public double? Gap
    {
        get
        {
            var (intake, area) = (Intake.Sum(), Area.Sum());
            if (intake == 0 || area == 0) return null;
            var sum = 0.0;
            for (var group = 0; group < Intake.Length; group++) sum += Math.Abs(Intake[group] / (double)intake - Area[group] / (double)area);
            return sum / 2;
        }
    }
}

/// <summary>How well intakes represent areas.</summary>
public static class Representation
{
    /// <summary>The school nearest to each home by straight line: the area of a school is then the homes nearest to it. −1 where there is no school.</summary>
    /// <param name="round">The round.</param>
    public static int[] NearestSchool(AdmissionRound round)
    {
        // Squares of a size that gives each a school or so.
        var spread = round.Schools.Count == 0 ? 0 : Math.Max(round.Schools.Max(school => school.Easting) - round.Schools.Min(school => school.Easting), round.Schools.Max(school => school.Northing) - round.Schools.Min(school => school.Northing));
        var grid = new SchoolGrid(round.Schools, Math.Max(1, spread / Math.Sqrt(Math.Max(1, round.Schools.Count))));
        return [.. round.PupilList.Select(home => grid.Nearest(home))];
    }

    /// <summary>The intake and the area of every school. O(pupils).</summary>
    /// <param name="offers">The offers.</param>
    /// <param name="areaOf">For each pupil the school in whose area the home lies, or −1.</param>
    /// <param name="groupOf">The group of each pupil from 0.</param>
    /// <param name="groups">How many groups there are.</param>
    public static IReadOnlyList<AreaIntake> Of(Offers offers, ReadOnlySpan<int> areaOf, ReadOnlySpan<int> groupOf, int groups)
    {
        var intake = offers.IntakeByGroup(groupOf, groups);
        if (areaOf.Length != groupOf.Length) throw new ArgumentException("one area per pupil");
        var area = new int[intake.Length][];
        for (var school = 0; school < area.Length; school++) area[school] = new int[groups];
        for (var pupil = 0; pupil < areaOf.Length; pupil++)
        {
            BadRow.If(areaOf[pupil] >= area.Length, "pupils", pupil, "there is no such school", "area");
            if (areaOf[pupil] >= 0) area[areaOf[pupil]][groupOf[pupil]]++;
        }
        return [.. intake.Select((counts, school) => new AreaIntake(school, counts, area[school]))];
    }

    /// <summary>The mean gap over schools, each as often as it has pupils; null where no school has both.</summary>
    /// <param name="schools">The schools.</param>
    public static double? MeanGap(IReadOnlyList<AreaIntake> schools)
    {
        var (sum, pupils) = (0.0, 0);
        foreach (var school in schools)
        {
            if (school.Gap is not { } gap) continue;
            sum += gap * school.Intake.Sum();
            pupils += school.Intake.Sum();
        }
        return pupils == 0 ? null : sum / pupils;
    }
}
