namespace Concord.Matching.Policies;

/// <summary>A corner of a catchment, or a node, in metres.</summary>
/// <param name="Easting">In metres.</param>
/// <param name="Northing">In metres.</param>
public readonly record struct MapPoint(double Easting, double Northing)
{
    internal double To(double easting, double northing) => Math.Sqrt((Easting - easting) * (Easting - easting) + (Northing - northing) * (Northing - northing));
}
