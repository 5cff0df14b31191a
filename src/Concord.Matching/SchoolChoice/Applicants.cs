namespace Concord.Matching.SchoolChoice;

/// <summary>Each pot's applicants in the order of their claims: the market seen from the schools. O(entries · log entries) to build.</summary>
internal sealed class Applicants
{
    public Applicants(Market market)
    {
        First = new int[market.PotCount + 1];
        foreach (var pot in market.Pots) First[pot + 1]++;
        for (var pot = 0; pot < market.PotCount; pot++) First[pot + 1] += First[pot];
        Pupil = new int[market.Entries];
        Key = new ulong[market.Entries];
        var next = First[..^1];
        for (var pupil = 0; pupil < market.Pupils; pupil++)
            for (var entry = market.Start[pupil]; entry < market.Start[pupil + 1]; entry++)
            {
                var at = next[market.Pots[entry]]++;
                (Key[at], Pupil[at]) = (market.Keys[entry], pupil);
            }
        for (var pot = 0; pot < market.PotCount; pot++) Sort(First[pot], First[pot + 1]);
    }

    public int[] First { get; }
    public int[] Pupil { get; }
    public ulong[] Key { get; }

    // The sort is not stable, so that runs of equal claims are put in the order of the pupils afterwards.
    private void Sort(int from, int to)
    {
        Array.Sort(Key, Pupil, from, to - from);
        for (var run = from; run < to;)
        {
            var end = run + 1;
            while (end < to && Key[end] == Key[run]) end++;
            if (end - run > 1) Array.Sort(Pupil, run, end - run);
            run = end;
        }
    }
}
