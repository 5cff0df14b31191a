namespace Concord.Matching.SchoolChoice;

/// <summary>Where each pupil of a market goes: the number of the entry that was met, counted from 0, or −1 for none.</summary>
public sealed class Placement
{
    /// <summary>Takes the met entry of each pupil; the array is kept and not copied.</summary>
    /// <param name="market">The market.</param>
    /// <param name="rank">For each pupil the number of the entry met, from 0, or −1.</param>
    /// <exception cref="ArgumentException">The array does not fit the market.</exception>
    public Placement(Market market, int[] rank)
    {
        if (rank.Length != market.Pupils) throw new ArgumentException("one rank per pupil");
        (Market, Rank) = (market, rank);
    }

    /// <summary>The market that this placement belongs to.</summary>
    public Market Market { get; }

    internal int[] Rank { get; }

    /// <summary>Which of the pupil's entries was met, from 0, or −1.</summary>
    /// <param name="pupil">The pupil, from 0.</param>
    public int RankOf(int pupil) => Rank[pupil];

    /// <summary>The pot the pupil is placed in, or −1.</summary>
    /// <param name="pupil">The pupil, from 0.</param>
    public int PotOf(int pupil) => Rank[pupil] < 0 ? -1 : Market.Pots[Market.Start[pupil] + Rank[pupil]];

    /// <summary>How many pupils have a place. O(pupils).</summary>
    public int Placed => Rank.Count(rank => rank >= 0);

    /// <summary>How many pupils each pot holds. O(pupils).</summary>
    public int[] Held()
    {
        var held = new int[Market.PotCount];
        for (var pupil = 0; pupil < Rank.Length; pupil++)
            if (PotOf(pupil) is >= 0 and var pot) held[pot]++;
        return held;
    }

    /// <summary>Whether two placements put every pupil in the same place.</summary>
    /// <param name="other">The other placement.</param>
    public bool SameAs(Placement other) => Rank.AsSpan().SequenceEqual(other.Rank);
}
