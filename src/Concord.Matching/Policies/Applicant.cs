namespace Concord.Matching.Policies;

/// <summary>A pupil before one school's policy.</summary>
internal readonly ref struct Applicant(AdmissionsPolicy policy, ref readonly Pupil pupil, ApplicationFacts facts, double distance)
{
    public readonly AdmissionsPolicy Policy = policy;
    public readonly ref readonly Pupil Pupil = ref pupil;
    public readonly int Facts = (int)pupil.Facts | (int)facts;
    public readonly double Distance = distance;
}
