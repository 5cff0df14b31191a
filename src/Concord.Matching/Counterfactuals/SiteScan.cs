using Concord.Matching.Policies;

namespace Concord.Matching.Counterfactuals;

/// <summary>What a new school at one place would do.</summary>
/// <param name="Site">The number of the place.</param>
/// <param name="Asking">How many would ask for it.</param>
/// <param name="Offered">How many it would offer a place.</param>
/// <param name="Moved">How many others would have another school than now; a new school never makes anybody's offer worse.</param>
/// <param name="NewOffers">How many of all these have no offer now.</param>
/// <param name="KilometresSaved">By how much the way to school becomes shorter, over all who have an offer before and after.</param>
public sealed record SiteEffect(int Site, int Asking, int Offered, int Moved, int NewOffers, double KilometresSaved);

/// <summary>Tries a new school at many places, each exactly and each from the same offers.</summary>
public static class SiteScan
{
    /// <summary>One line for each place. O(what each place would change), after preparing the round once.</summary>
    /// <param name="round">The round.</param>
    /// <param name="sites">The places, each with its number of places.</param>
    /// <param name="policy">The new school's policy.</param>
    /// <param name="asking">Who would ask for a school at a place, by its number.</param>
    public static IReadOnlyList<SiteEffect> Of(AdmissionRound round, IReadOnlyList<School> sites, AdmissionsPolicy policy, Func<int, IReadOnlyList<NewApplication>> asking)
    {
        var what = new WhatIf(round);
        var effects = new SiteEffect[sites.Count];
        for (var site = 0; site < effects.Length; site++)
        {
            var applications = asking(site);
            var (offered, offers, metres) = (0, 0, 0.0);
            var changes = what.Open(sites[site], policy, applications);
            foreach (var (pupil, from, to) in changes)
            {
                if (to == round.Schools.Count) offered++;
                if (from < 0) offers++;
                else metres += OfferFigures.Metres(round, pupil, from)
                    - (to < round.Schools.Count ? OfferFigures.Metres(round, pupil, to) : new MapPoint(sites[site].Easting, sites[site].Northing).To(round.PupilList[pupil].Easting, round.PupilList[pupil].Northing));
            }
            effects[site] = new(site, applications.Count, offered, changes.Count - offered, offers, metres / 1000);
        }
        return effects;
    }
}
