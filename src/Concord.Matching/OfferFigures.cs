using Concord.Matching.Policies;

namespace Concord.Matching;

/// <summary>What a set of offers amounts to.</summary>
/// <param name="Pupils">How many pupils there are.</param>
/// <param name="Offered">How many have an offer.</param>
/// <param name="FirstPreference">How many have their first preference.</param>
/// <param name="Kilometres">The mean straight line from home to the school offered; null where nobody has an offer.</param>
/// <param name="SiblingsSplit">How many wanted the school of a brother or sister more than what they are offered.</param>
public sealed record OfferFigures(int Pupils, int Offered, int FirstPreference, double? Kilometres, int SiblingsSplit)
{
    /// <summary>Counts. O(applications).</summary>
    /// <param name="offers">The offers.</param>
    public static OfferFigures Of(Offers offers)
    {
        var round = offers.Round;
        var (offered, first, metres, split) = (0, 0, 0.0, 0);
        for (var pupil = 0; pupil < round.Applications.Pupils; pupil++)
        {
            var met = offers.PreferenceMet(pupil);
            if (met == 1) first++;
            if (offers.SchoolOf(pupil) is >= 0 and var school)
            {
                offered++;
                metres += Metres(round, pupil, school);
            }
            if (round.Applications.Facts is not { } facts) continue;
            var wanted = facts.AsSpan(round.Applications.Start[pupil], met > 0 ? met - 1 : round.Applications.Of(pupil).Length);
            foreach (var one in wanted)
            {
                if (!one.HasFlag(ApplicationFacts.Sibling)) continue;
                split++;
                break;
            }
        }
        return new(round.Applications.Pupils, offered, first, offered == 0 ? null : metres / offered / 1000, split);
    }

    internal static double Metres(AdmissionRound round, int pupil, int school) =>
        new MapPoint(round.Schools[school].Easting, round.Schools[school].Northing).To(round.PupilList[pupil].Easting, round.PupilList[pupil].Northing);
}
