namespace Concord.Segregation;

/// <summary>School and neighbourhood D of one district at one time.</summary>
/// <param name="District">Name of the district.</param>
/// <param name="Time">Label of the time.</param>
/// <param name="Schools">D of its schools; null where undefined or the district has none in the data.</param>
/// <param name="Homes">D of its neighbourhoods; null likewise.</param>
/// <param name="Difference">Schools − Homes: above 0 where schools are more segregated than the places pupils live in; null where either is.</param>
/// <param name="Ratio">Schools/Homes; null where either is, or Homes is 0.</param>
public sealed record SchoolsBesideHomes(string District, string Time, double? Schools, double? Homes, double? Difference, double? Ratio)
{
    /// <summary>
    /// School D beside neighbourhood D, district by district and time by time (Burgess and Wilson 2005; Harris and Johnston 2020). Every district and time of either series has a row,
    /// those of the schools first. Set like beside like: the same group, ages and year; small schools and small areas are both biased upwards, and not by the same.
    /// </summary>
    /// <param name="schools">The series of schools.</param>
    /// <param name="homes">The series of small areas.</param>
    /// <exception cref="ArgumentException">A district and time occurs twice in a series.</exception>
    public static IReadOnlyList<SchoolsBesideHomes> Of(IReadOnlyList<DistrictPoint> schools, IReadOnlyList<DistrictPoint> homes)
    {
        ArgumentNullException.ThrowIfNull(schools);
        ArgumentNullException.ThrowIfNull(homes);
        var (first, second) = (schools.ToDictionary(p => (p.District, p.Time)), homes.ToDictionary(p => (p.District, p.Time)));
        return [.. first.Keys.Concat(second.Keys.Where(k => !first.ContainsKey(k))).Select(key =>
        {
            var (s, h) = (first.GetValueOrDefault(key)?.Dissimilarity, second.GetValueOrDefault(key)?.Dissimilarity);
            return new SchoolsBesideHomes(key.District, key.Time, s, h, s - h, h > 0 ? s / h : null);
        })];
    }
}
