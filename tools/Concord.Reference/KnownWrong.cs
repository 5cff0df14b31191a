using Concord.Segregation;

namespace Concord.Reference;

/// <summary>
/// Cases whose value is known to be wrong: met when ours is right by the definition written out again here, and differs from theirs wherever
/// the fault makes a difference.
/// </summary>
internal static class KnownWrong
{
    public static Outcome Judge(ReferenceCase c, Dataset data, object? ours)
    {
        var right = c.Index switch
        {
            "Atkinson" => Atkinson(GroupPair.VersusRest(data.Table(), Array.IndexOf(data.Groups, c.Text("group"))), c.Number("b")),
            "ds_gini" => SlowGini(data.Table()),
            _ => double.NaN,
        };
        if (ours is Estimate { Value: { } value } && c.Index == "Atkinson")
            return Agree(c, value, right, "the b = 0.5 value whatever b");
        if (ours is IReadOnlyList<double?> { Count: > 0 } list && list[0] is { } first)
        {
            if (!double.IsNaN(right)) return Agree(c, first, right, "a Gini of counts as if they were shares");
            var theirs = c.Expected!.Value[0].GetDouble();
            return Math.Abs(theirs - first) > 1e-9 ? Outcome.Met($"ours {first:R}, theirs {theirs:R}") : Outcome.Missed("ours is as wrong as theirs");
        }
        return Outcome.Missed("no value to judge");
    }

    private static Outcome Agree(ReferenceCase c, double ours, double right, string fault)
        => Math.Abs(ours - right) <= 1e-9 * Math.Max(1e-3, Math.Abs(right))
            ? Outcome.Met($"theirs is {fault}: {c.Expected.ToString()!.ReplaceLineEndings(" ")}; ours {ours:R} by the definition")
            : Outcome.Missed($"ours {ours:R}, by the definition {right:R}");

    private static double Atkinson(GroupPair pair, double b)
    {
        double sum = 0;
        for (var i = 0; i < pair.UnitCount; i++)
        {
            var t = pair.Group[i] + pair.Others[i];
            if (t == 0) continue;
            var p = pair.Group[i] / t;
            sum += Math.Pow(1 - p, 1 - b) * Math.Pow(p, b) * t / (pair.Share * pair.Total);
        }
        return 1 - (pair.Share / (1 - pair.Share) * Math.Pow(sum, 1 / (1 - b)));
    }

    private static double SlowGini(CountTable table)
    {
        var pair = GroupPair.VersusRest(table, 0);
        double sum = 0;
        for (var i = 0; i < pair.UnitCount; i++)
            for (var j = 0; j < pair.UnitCount; j++)
                sum += Math.Abs((pair.Group[i] * pair.Others[j]) - (pair.Group[j] * pair.Others[i]));
        return sum / (2 * pair.GroupTotal * pair.OthersTotal);
    }
}
