using System.Globalization;
using System.Text;

namespace Concord.Matching.Policies;

/// <summary>A policy in plain English, as it could stand in a prospectus.</summary>
public static class PolicyText
{
    /// <summary>The policy in words, one line for each rule.</summary>
    /// <param name="policy">The policy.</param>
    public static string Of(AdmissionsPolicy policy)
    {
        var text = new StringBuilder();
        text.Append(policy.Name).Append('\n');
        text.Append("A child whose education, health and care plan names the school is admitted.\n");
        if (policy.Reserves.Count > 0)
        {
            text.Append(policy.OpenFirst ? "Open places are filled first. Then these are kept:\n" : "Places are kept in this order, and the rest are open to all:\n");
            foreach (var reserve in policy.Reserves)
            {
                var size = reserve.Places is { } places ? $"{places} places" : (reserve.Share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "% of places";
                text.Append(CultureInfo.InvariantCulture, $"  {reserve.Name}: {size} for {reserve.Who.InWords}; ")
                    .Append(reserve.KeptEmpty ? "those not taken up stay empty\n" : "those not taken up go to the others\n");
                if (reserve.Tiers is { } own) Order(text, own, "    ");
            }
        }
        text.Append("Places go in this order:\n");
        Order(text, policy.Tiers, "  ");
        if (policy.Distance != DistanceMeasure.NotSaid)
            text.Append(policy.Distance == DistanceMeasure.StraightLine ? "Distance is the straight line from home to school.\n" : "Distance is the one given with each application.\n");
        if (policy.FeederSchools.Count > 0) text.Append("Feeder schools: ").AppendJoin(", ", policy.FeederSchools.Select(feeder => feeder.School)).Append(".\n");
        text.Append(policy.TieBreak switch
        {
            TieBreak.SingleLottery => "Equal claims are decided by one lottery number for each child.\n",
            TieBreak.MultipleLottery => "Equal claims are decided by a lottery drawn for this school alone.\n",
            _ => "Nothing decides between equal claims.\n",
        });
        return text.ToString();
    }

    private static void Order(StringBuilder text, IReadOnlyList<Tier> tiers, string indent)
    {
        for (var tier = 0; tier < tiers.Count; tier++)
        {
            var order = tiers[tier].Order.Count == 0 ? "by ballot" : string.Join(", then ", tiers[tier].Order.Select(measure => measure switch
            {
                Measure.Distance => "the nearest first",
                Measure.Score => "the highest score first",
                _ => "the nearest to a node first",
            }));
            text.Append(CultureInfo.InvariantCulture, $"{indent}{tier + 1}. {tiers[tier].Name}: {tiers[tier].When.InWords}, {order}\n");
        }
    }
}
