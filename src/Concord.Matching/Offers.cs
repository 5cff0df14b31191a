using Concord.Matching.SchoolChoice;

namespace Concord.Matching;

/// <summary>The outcome of a round: one offer at most for each pupil.</summary>
/// <param name="round">The round.</param>
/// <param name="placement">The placement in its market.</param>
public sealed class Offers(AdmissionRound round, Placement placement)
{
    /// <summary>The round that these are offers of.</summary>
    public AdmissionRound Round { get; } = round;

    /// <summary>The placement pot by pot; children whose plan names a school stand outside it.</summary>
    public Placement Placement { get; } = placement;

    /// <summary>The school offered to a pupil, or −1.</summary>
    /// <param name="pupil">The pupil, from 0.</param>
    public int SchoolOf(int pupil) => Round.SchoolNamedInPlan(pupil) is >= 0 and var named ? named
        : Placement.PotOf(pupil) is >= 0 and var pot ? Round.SchoolOfPot(pot) : -1;

    /// <summary>Which preference was met, from 1; 0 for none.</summary>
    /// <param name="pupil">The pupil, from 0.</param>
    public int PreferenceMet(int pupil) => Round.Applications.Of(pupil).IndexOf(SchoolOf(pupil)) + 1;

    /// <summary>The stability certificate, checked anew from the definition.</summary>
    public Stability Certificate() => Stability.Of(Placement);

    /// <summary>How many pupils each school is to admit, children whose plan names it among them. O(pupils).</summary>
    public int[] Intake()
    {
        var intake = new int[Round.Schools.Count];
        for (var pupil = 0; pupil < Round.Applications.Pupils; pupil++)
            if (SchoolOf(pupil) is >= 0 and var school) intake[school]++;
        return intake;
    }

    /// <summary>
    /// How many pupils of each group each school admits, one row for each school: the counts that an index of segregation takes.
    /// </summary>
    /// <param name="groupOf">The group of each pupil from 0.</param>
    /// <param name="groups">How many groups there are.</param>
    public int[][] IntakeByGroup(ReadOnlySpan<int> groupOf, int groups)
    {
        if (groupOf.Length != Round.Applications.Pupils) throw new ArgumentException("one group per pupil");
        var counts = new int[Round.Schools.Count][];
        for (var school = 0; school < counts.Length; school++) counts[school] = new int[groups];
        for (var pupil = 0; pupil < groupOf.Length; pupil++)
        {
            BadRow.If((uint)groupOf[pupil] >= (uint)groups, "pupils", pupil, "there is no such group");
            if (SchoolOf(pupil) is >= 0 and var school) counts[school][groupOf[pupil]]++;
        }
        return counts;
    }
}
