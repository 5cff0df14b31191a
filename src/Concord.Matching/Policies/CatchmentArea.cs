namespace Concord.Matching.Policies;

/// <summary>Whether a home lies inside a catchment: the even–odd rule on one ring of corners, whatever its direction.</summary>
internal static class CatchmentArea
{
    public static bool Contains(IReadOnlyList<MapPoint> corners, double easting, double northing)
    {
        var inside = false;
        for (int here = 0, before = corners.Count - 1; here < corners.Count; before = here++)
        {
            var (a, b) = (corners[here], corners[before]);
            if (a.Northing > northing != b.Northing > northing
                && easting < (b.Easting - a.Easting) * (northing - a.Northing) / (b.Northing - a.Northing) + a.Easting) inside = !inside;
        }
        return inside;
    }
}
