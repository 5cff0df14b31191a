namespace Concord.Matching.Policies;

/// <summary>One pupil. Coordinates are metres on one plane, such as the British National Grid.</summary>
/// <param name="Easting">Of the home, in metres.</param>
/// <param name="Northing">Of the home, in metres.</param>
/// <param name="Facts">What is true whichever school is asked for.</param>
/// <param name="Feeder">The number of the school attended now, in the caller's own numbering, or −1.</param>
/// <param name="Band">The ability band from 0, or −1 where none was given.</param>
/// <param name="Score">The score of a selection test; NaN where none was sat.</param>
public readonly record struct Pupil(double Easting, double Northing, PupilFacts Facts = PupilFacts.None, int Feeder = -1, short Band = -1, float Score = float.NaN);
