namespace Concord.Plans.Domain.Measuring;

/// <summary>A maker leaves something that either is there or is not; a doer can be seen, and needs a figure; a vague one could go on for ever.</summary>
internal enum VerbKind { Vague, Doer, Maker }

/// <summary>The verbs of plans, and whether one can see that what they promise was done.</summary>
internal static class Verbs
{
    private const string Vague = """
        explore, encourage, continue, keep, promote, support, work with, work across, work together, work closely, work, raise awareness, consider, help, ensure, make sure, seek, aim, look at, look into,
        strengthen, improve, build on, champion, facilitate, engage, foster, enhance, tackle, address, use, learn, assist, enable, empower, embed, drive, maximise, maximize, celebrate, advocate,
        back, boost, join up, liaise, monitor, play, recognise, recognize, respond, understand, urge, welcome, take forward, take steps, take account, take, think, examine, investigate, act, do more,
        do all, draw on, meet, share, spread, highlight, remain, stay, have, see, want, believe, like, increase, reduce, expand, extend, deepen, develop further, find out, work out, try, make, co-ordinate, coordinate, shape
        """;

    private const string Doer = """
        fund, pay for, pay, invest, train, recruit, provide, give, offer, deliver, run, put, spend, reach, teach, mentor, supply, double, halve, raise, cut, place, support at least, visit, plant, buy, distribute
        """;

    private const string Maker = """
        publish, issue, launch, open, set up, set out, establish, introduce, write, produce, create, appoint, commission, complete, legislate, amend, repeal, change, abolish, lay, enact, sign, ratify, adopt, agree,
        release, draw up, design, draft, prepare, review, evaluate, consult, pilot, test, try out, report, submit, present, announce, award, allocate, choose, select, name, designate, build, construct, convert,
        renew, refresh, revise, update, replace, merge, transfer, close, end, ban, require, make it, make compulsory, make mandatory, hold, host, convene, conduct, carry out, undertake, roll out, implement, develop,
        collect, survey, audit, map, register, finish, conclude, put in place, bring forward, bring in, bring into force, decide, confirm, send, translate, digitise, digitize, refurbish, restore, rewrite
        """;

    private static readonly Dictionary<string, string> Participles = new(StringComparer.Ordinal)
    {
        ["written"] = "write", ["set up"] = "set up", ["set out"] = "set out", ["drawn up"] = "draw up", ["built"] = "build", ["held"] = "hold", ["run"] = "run", ["laid"] = "lay", ["chosen"] = "choose", ["sent"] = "send",
        ["put"] = "put", ["given"] = "give", ["paid"] = "pay", ["spent"] = "spend", ["made"] = "make it", ["taken"] = "take", ["taught"] = "teach", ["kept"] = "keep", ["brought"] = "bring in", ["sought"] = "seek", ["cut"] = "cut",
    };

    private static readonly Dictionary<string, VerbKind> All = new[] { (Vague, VerbKind.Vague), (Doer, VerbKind.Doer), (Maker, VerbKind.Maker) }
        .SelectMany(list => list.Item1.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(verb => (verb, list.Item2)))
        .ToDictionary(each => each.verb, each => each.Item2, StringComparer.Ordinal);

    private static readonly int MostWords = All.Keys.Max(verb => verb.Split(' ').Length);

    /// <summary>The verb that a clause begins with, the longest that fits, and how many characters it takes.</summary>
    public static (VerbKind Kind, int Length)? AtStartOf(string clause)
    {
        var words = clause.Split(' ').Take(MostWords).Select(word => word.TrimEnd(',', '.', ';', ':').ToLowerInvariant()).ToArray();
        for (var count = words.Length; count > 0; count--)
        {
            var verb = string.Join(' ', words.Take(count));
            if (All.TryGetValue(verb, out var kind)) return (kind, verb.Length);
        }
        return null;
    }

    public static VerbKind? OfParticiple(string participle)
    {
        participle = participle.ToLowerInvariant();
        foreach (var form in new[] { participle, participle.Split(' ')[0] })
            foreach (var verb in BareForms(form))
                if (All.TryGetValue(verb, out var kind)) return kind;
        return null;
    }

    private static IEnumerable<string> BareForms(string participle)
    {
        if (Participles.TryGetValue(participle, out var irregular)) yield return irregular;
        if (!participle.EndsWith("ed", StringComparison.Ordinal)) yield break;
        yield return participle[..^1];
        yield return participle[..^2];
        if (participle.EndsWith("ied", StringComparison.Ordinal)) yield return participle[..^3] + "y";
        if (participle.Length > 4 && participle[^3] == participle[^4]) yield return participle[..^3];
    }
}
