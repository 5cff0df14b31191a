namespace Concord.Edtf;

/// <summary>The days between which an expression lies, both included.</summary>
/// <param name="Earliest">The first day; null where <paramref name="EarliestLimit"/> is not <see cref="EdtfLimit.Known"/>.</param>
/// <param name="Latest">The last day; null where <paramref name="LatestLimit"/> is not <see cref="EdtfLimit.Known"/>.</param>
/// <param name="EarliestLimit">Why there is no first day, if there is none.</param>
/// <param name="LatestLimit">Why there is no last day, if there is none.</param>
public sealed record EdtfBounds(EdtfDay? Earliest, EdtfDay? Latest, EdtfLimit EarliestLimit = EdtfLimit.Known, EdtfLimit LatestLimit = EdtfLimit.Known)
{
    /// <summary>Whether the day lies between the bounds. A bound that is open or unknown keeps no day out.</summary>
    /// <param name="day">Any day.</param>
    public bool Contains(EdtfDay day) => !(day < Earliest) && !(day > Latest);

    /// <summary><c>2004-06-01 to 2004-06-30</c>; <c>open</c> and <c>unknown</c> where there is no day.</summary>
    public override string ToString() => $"{Side(Earliest, EarliestLimit)} to {Side(Latest, LatestLimit)}";

    private static string Side(EdtfDay? day, EdtfLimit limit) => day?.ToString() ?? (limit == EdtfLimit.Open ? "open" : "unknown");
}
