using Concord.Bench.Matching.Instances;
using Concord.Matching;
using Concord.Matching.Counterfactuals;
using Concord.Matching.SchoolChoice;

namespace Concord.Bench.Matching;

internal static class SchoolChoiceRows
{
    public static void Add(Table table)
    {
        var town = Country.Make(10_000, 57, 3, 2);
        var small = new AdmissionRound(town.Schools, town.Pupils, town.Applications, town.Policies, town.Lottery);
        for (var warm = 0; warm < 30; warm++) DeferredAcceptance.Run(small.Market);
        var matched = Table.Median(51, () => DeferredAcceptance.Run(small.Market));
        table.Add("Deferred acceptance, 10,000 pupils × 57 schools", Table.Time(matched), "matching (Python) is not packaged here: 3.71 s to solve was measured elsewhere",
            "≤ 1.86 ms", Stable(DeferredAcceptance.Run(small.Market)));

        var england = Country.Make(600_000, 3_400, 300, 1);
        AdmissionRound? round = null;
        var before = GC.GetTotalAllocatedBytes(true);
        round = new(england.Schools, england.Pupils, england.Applications, england.Policies, england.Lottery);
        var placement = DeferredAcceptance.Run(round.Market);
        var bytes = GC.GetTotalAllocatedBytes(true) - before;
        var whole = Table.Median(7, () => DeferredAcceptance.Run(new AdmissionRound(england.Schools, england.Pupils, england.Applications, england.Policies, england.Lottery).Market));
        // Compiled code is tuned while it runs; every other row is warmed up likewise.
        for (var warm = 0; warm < 20; warm++) DeferredAcceptance.Run(round.Market);
        var alone = Table.Median(15, () => DeferredAcceptance.Run(round.Market));
        table.Add(Table.F($"A country: 600,000 pupils, 3,400 schools, {england.Applications.Count / 1e6:0.00} million applications, ranking included"), Table.F($"{Table.Time(whole)}, {bytes / 1e6:0} MB"), "–", "≤ 0.20 s, ≤ 100 MB", Stable(placement));
        table.Add("… matching alone", Table.Time(alone), "–", "≤ 25 ms", Stable(placement));
        Changes(table, round.Market, alone, whole);
    }

    private static void Changes(Table table, Market market, double alone, double whole)
    {
        var live = new LiveMarket(market);
        var random = new SplitMix(5);
        var times = new Dictionary<string, List<double>>();
        void Time(string kind, Action change)
        {
            var begin = CpuClock.Milliseconds;
            change();
            (times.TryGetValue(kind, out var list) ? list : times[kind] = []).Add(CpuClock.Milliseconds - begin);
            live.TakeBack();
        }
        var newcomers = Enumerable.Range(0, 1000).Select(_ => NewSchool(market, random)).ToArray();
        for (var trial = 0; trial < 300; trial++)
        {
            var pot = random.Below(market.PotCount);
            var salt = random.Next();
            Time("Close a school", () => live.Close(pot));
            Time("Give a school 30 places more", () => live.Grow(pot, market.SeatsIn(pot) + 30));
            Time("Change one school's whole order", () => live.Reorder(pot, pupil => SplitMix.Mix(salt + (ulong)pupil)));
            Time("Open a school of 180 places", () => live.Open(180, newcomers[trial]));
        }
        foreach (var (kind, list) in times)
        {
            list.Sort();
            var median = list[list.Count / 2];
            table.Add($"{kind}, exactly, in the country", Table.Time(median), Table.F($"full run: matching 1/{alone / median:0} of its time, with ranking 1/{whole / median:0}"), "≤ 1/100 of the rerun", "identical in 1,200 random cases (tests)");
        }
        var scan = Table.Median(3, () =>
        {
            foreach (var site in newcomers)
            {
                live.Open(180, site);
                live.TakeBack();
            }
        });
        table.Add("Scan of 1,000 sites for a school of 180 places", Table.Time(scan), "–", "≤ 1 s", "each exact");
    }

    // Those near the site: applicants of one school and their neighbours, a few hundred, with the new school somewhere in their lists.
    private static (int, int, ulong)[] NewSchool(Market market, SplitMix random)
    {
        var middle = random.Below(market.Pupils - 1000);
        return [.. Enumerable.Range(middle, 1000).Where(_ => random.Below(2) == 0).Select(pupil => (pupil, random.Below(market.PotsOf(pupil).Length + 1), random.Next()))];
    }

    private static string Stable(Placement placement) => Stability.Of(placement) is { IsStable: true } proof ? Table.F($"no blocking pair in {proof.EntriesChecked:N0} entries") : "NOT STABLE";
}
