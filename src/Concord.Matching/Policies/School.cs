namespace Concord.Matching.Policies;

/// <summary>One school of the round.</summary>
/// <param name="Easting">Of the point that distance is measured to, in metres.</param>
/// <param name="Northing">Of the point that distance is measured to, in metres.</param>
/// <param name="Places">The published admission number.</param>
public readonly record struct School(double Easting, double Northing, int Places);
