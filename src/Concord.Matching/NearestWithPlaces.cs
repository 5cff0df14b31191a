using Concord.Matching.Policies;

namespace Concord.Matching;

/// <summary>
/// A school for each child without an offer: the nearest with a place left, on-time applications before late ones, and among equals
/// the better lottery number first.
/// </summary>
public static class NearestWithPlaces
{
    /// <summary>The school for each pupil without an offer; −1 for one who has an offer, or for whom no place is left. O(pupils without · schools).</summary>
    /// <param name="offers">The offers made.</param>
    public static int[] Of(Offers offers)
    {
        var round = offers.Round;
        var given = new int[round.Applications.Pupils];
        Array.Fill(given, -1);
        var left = offers.Intake().Select((taken, school) => Math.Max(0, round.Schools[school].Places - taken)).ToArray();
        var waiting = Enumerable.Range(0, given.Length).Where(pupil => offers.SchoolOf(pupil) < 0)
            .OrderBy(pupil => round.PupilList[pupil].Facts.HasFlag(PupilFacts.Late)).ThenBy(round.Lottery.PlaceOf);
        foreach (var pupil in waiting)
        {
            var (nearest, metres) = (-1, double.PositiveInfinity);
            for (var school = 0; school < left.Length; school++)
            {
                if (left[school] == 0) continue;
                var far = new MapPoint(round.Schools[school].Easting, round.Schools[school].Northing).To(round.PupilList[pupil].Easting, round.PupilList[pupil].Northing);
                if (far < metres) (nearest, metres) = (school, far);
            }
            if (nearest < 0) break;
            given[pupil] = nearest;
            left[nearest]--;
        }
        return given;
    }
}
