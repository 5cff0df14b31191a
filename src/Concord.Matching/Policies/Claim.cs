namespace Concord.Matching.Policies;

/// <summary>
/// How strong an applicant's claim on one pot of places is: first those entitled to it, then the tier, then the measures, then
/// the lottery. Compared in that order, the smaller first.
/// </summary>
/// <param name="Entitled">Whether the applicant is one of those the pot is for.</param>
/// <param name="Tier">The number of the tier from 0.</param>
/// <param name="First">The tier's first measure: metres, or the score with its sign turned; 0 where the tier has none.</param>
/// <param name="Second">The tier's second measure, likewise.</param>
/// <param name="Lottery">The number drawn; the smaller first.</param>
public readonly record struct Claim(bool Entitled, int Tier, double First, double Second, ulong Lottery) : IComparable<Claim>
{
    private const int MeasureBits = 28, LotteryBits = 29;

    /// <inheritdoc/>
    public int CompareTo(Claim other)
    {
        var order = other.Entitled.CompareTo(Entitled);
        if (order == 0) order = Tier.CompareTo(other.Tier);
        if (order == 0) order = First.CompareTo(other.First);
        if (order == 0) order = Second.CompareTo(other.Second);
        return order != 0 ? order : Lottery.CompareTo(other.Lottery);
    }

    /// <summary>Whether the left claim comes before the right one.</summary>
    /// <param name="left">One claim.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Claim left, Claim right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left claim comes after the right one.</summary>
    /// <param name="left">One claim.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Claim left, Claim right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left claim does not come after the right one.</summary>
    public static bool operator <=(Claim left, Claim right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left claim does not come before the right one.</summary>
    public static bool operator >=(Claim left, Claim right) => left.CompareTo(right) >= 0;

    // One word that compares as the claim does: entitled 1 bit, tier 6, measure 28, lottery 29.
    internal static ulong Pack(bool entitled, int tier, uint measure, uint lottery) =>
        (entitled ? 0UL : 1UL << 63) | (ulong)tier << (MeasureBits + LotteryBits) | (ulong)measure << LotteryBits | lottery;

    internal const uint LargestMeasure = (1u << MeasureBits) - 1;
    internal const uint LargestLottery = (1u << LotteryBits) - 1;
    internal const int MostTiers = 64;

    // Decimetres, which is finer than any home's position is known; scores to the thousandth.
    internal static double Quantum(Measure measure, double value) => measure == Measure.Score ? Math.Round(value * 1000) / 1000 : Math.Round(value * 10) / 10;

    internal static uint Steps(Measure measure, double value) =>
        (uint)Math.Clamp(measure == Measure.Score ? Math.Round(value * 1000) + (LargestMeasure >> 1) : Math.Round(value * 10), 0, LargestMeasure);
}
