namespace Concord.Matching.Policies;

/// <summary>One pass over a policy's JSON.</summary>
internal sealed class PolicyReader(Func<string, int> numberOf)
{
    private HashSet<string> _catchments = [];

    public AdmissionsPolicy Policy(Node root)
    {
        var says = root.Members("$schema", "name", "school", "religious", "selection", "distance", "nodes", "catchments", "feeders", "reserves", "openFirst", "tiers", "tieBreak");
        if (!says.TryGetValue("tiers", out var tierList)) throw root.No("tiers are missing");
        var catchments = says.TryGetValue("catchments", out var areas) ? areas.Members().ToDictionary(area => area.Key, area => (IReadOnlyList<MapPoint>)Ring(area.Value)) : [];
        _catchments = [.. catchments.Keys];
        var feeders = says.TryGetValue("feeders", out var named) ? named.Items.Select(Feeder).ToArray() : [];
        var policy = new AdmissionsPolicy
        {
            Name = says.TryGetValue("name", out var name) ? name.Text : throw root.No("a name is missing"),
            School = says.TryGetValue("school", out var school) ? school.Text : "*",
            Religious = says.TryGetValue("religious", out var religious) && religious.Truth,
            Selection = says.TryGetValue("selection", out var selection)
                ? selection.OneOf(("none", Selection.None), ("partial", Selection.Partial), ("highest-scores", Selection.HighestScores), ("set-standard", Selection.SetStandard)) : Selection.None,
            Distance = says.TryGetValue("distance", out var distance) ? distance.OneOf(("straight-line", DistanceMeasure.StraightLine), ("given", DistanceMeasure.Given)) : DistanceMeasure.NotSaid,
            Nodes = says.TryGetValue("nodes", out var nodes) ? [.. nodes.Items.Select(Point)] : [],
            Catchments = catchments,
            FeederSchools = feeders,
            Feeders = [.. feeders.Select(feeder => numberOf(feeder.School)).Where(number => number >= 0)],
            OpenFirst = says.TryGetValue("openFirst", out var openFirst) && openFirst.Truth,
            TieBreak = says.TryGetValue("tieBreak", out var tie) ? tie.OneOf(("single-lottery", TieBreak.SingleLottery), ("multiple-lottery", TieBreak.MultipleLottery)) : TieBreak.None,
            Tiers = Tiers(tierList),
            Reserves = says.TryGetValue("reserves", out var reserves) ? [.. reserves.Items.Select(Reserve)] : [],
        };
        if (policy.Nodes.Count == 0 && policy.Tiers.Concat(policy.Reserves.SelectMany(reserve => reserve.Tiers ?? [])).Any(tier => tier.Order.Contains(Measure.Node)))
            throw root.No("a tier measures to nodes, and no nodes are named");
        return policy;
    }

    private Tier[] Tiers(Node list)
    {
        Tier[] tiers = [.. list.Items.Select(Tier)];
        return tiers.Length is > 0 and <= Claim.MostTiers ? tiers : throw list.No($"from 1 to {Claim.MostTiers} tiers are wanted");
    }

    private Tier Tier(Node node)
    {
        var says = node.Members("name", "when", "order");
        Measure[] order = says.TryGetValue("order", out var by)
            ? [.. (by.IsText ? [by] : by.Items).Where(item => item.Text != "ballot").Select(item => item.OneOf(("distance", Measure.Distance), ("score", Measure.Score), ("node", Measure.Node)))] : [];
        if (order.Length > 2) throw by.No("at most two measures order a tier");
        return new(says.TryGetValue("name", out var name) ? name.Text : throw node.No("a tier needs a name"),
            says.TryGetValue("when", out var when) ? When(when) : Condition.Everyone, order);
    }

    private Reserve Reserve(Node node)
    {
        var says = node.Members("name", "who", "share", "places", "unfilled", "purpose", "tiers");
        if (says.ContainsKey("share") == says.ContainsKey("places")) throw node.No("either share or places is wanted");
        var share = says.TryGetValue("share", out var part) ? part.Number : 0;
        if (share is < 0 or > 1) throw part.No("a share lies between 0 and 1");
        return new(says.TryGetValue("name", out var name) ? name.Text : throw node.No("a reserve needs a name"),
            says.TryGetValue("who", out var who) ? When(who) : throw node.No("who the places are for is missing"),
            share,
            says.TryGetValue("places", out var places) ? places.Whole >= 0 ? places.Whole : throw places.No("the number of places is negative") : null,
            says.TryGetValue("unfilled", out var unfilled) && unfilled.OneOf(("open", false), ("kept", true)),
            says.TryGetValue("purpose", out var purpose) ? purpose.OneOf(("other", ReservePurpose.Other), ("ability-band", ReservePurpose.AbilityBand), ("aptitude", ReservePurpose.Aptitude)) : ReservePurpose.Other,
            says.TryGetValue("tiers", out var tiers) ? Tiers(tiers) : null);
    }

    private Condition When(Node node)
    {
        if (node.IsText)
        {
            if (FactNames.Bits.TryGetValue(node.Text, out var bit)) return new Condition.Fact(node.Text, bit);
            if (FactNames.Forbidden.ContainsKey(node.Text)) return new Condition.Forbidden(node.Text);
            return node.Text switch
            {
                "everyone" => Condition.Everyone,
                "feeder" => new Condition.Feeder(),
                _ => throw node.No($"the language has no fact called {node.Text}"),
            };
        }
        var says = node.Members("all", "any", "not", "catchment", "band", "within");
        if (says.Count != 1) throw node.No("one of all, any, not, catchment, band, within is wanted");
        var (word, value) = says.Single();
        return word switch
        {
            "all" => new Condition.All([.. value.Items.Select(When)]),
            "any" => new Condition.Any([.. value.Items.Select(When)]),
            "not" => new Condition.Not(When(value)),
            "band" => new Condition.Band(value.Whole),
            "within" => new Condition.Within(value.Number),
            _ => _catchments.Contains(value.Text) ? new Condition.Catchment(value.Text) : throw value.No($"no catchment is called {value.Text}"),
        };
    }

    private static FeederSchool Feeder(Node node)
    {
        if (node.IsText) return new(node.Text, false);
        var says = node.Members("school", "chargesFees");
        return new(says.TryGetValue("school", out var school) ? school.Text : throw node.No("the school is missing"), says.TryGetValue("chargesFees", out var fees) && fees.Truth);
    }

    private static MapPoint Point(Node node)
    {
        double[] pair = [.. node.Items.Select(item => item.Number)];
        return pair.Length == 2 ? new(pair[0], pair[1]) : throw node.No("a point is [easting, northing] in metres");
    }

    private static MapPoint[] Ring(Node node)
    {
        MapPoint[] corners = [.. node.Items.Select(Point)];
        return corners.Length >= 3 ? corners : throw node.No("a catchment has three corners or more");
    }
}
