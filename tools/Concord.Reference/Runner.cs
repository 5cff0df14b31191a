using System.Text.Json;
using Concord.Segregation;

namespace Concord.Reference;

/// <summary>Runs every case of a folder and says how each went.</summary>
internal static class Runner
{
    public static bool Run(string folder, TextWriter output)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "cases.json")));
        var cases = document.RootElement.EnumerateArray().Select(ReferenceCase.Read).ToArray();
        var datasets = new Dictionary<string, Dataset>(StringComparer.Ordinal);
        var counts = new Dictionary<Verdict, int>();
        foreach (var c in cases)
        {
            var outcome = One(c, folder, datasets);
            counts[outcome.Verdict] = counts.GetValueOrDefault(outcome.Verdict) + 1;
            var word = outcome.Verdict switch { Verdict.Met => "met", Verdict.Missed => "MISSED", _ => "not supported" };
            output.WriteLine($"{word,-14}{c.Id}  {c.Peer.Split(' ', '@')[0]} {c.Index} on {c.Dataset} {Brief(c)}{(outcome.Why.Length > 0 ? " – " + outcome.Why : "")}");
        }
        output.WriteLine($"{cases.Length} cases: {counts.GetValueOrDefault(Verdict.Met)} met, {counts.GetValueOrDefault(Verdict.Missed)} missed, {counts.GetValueOrDefault(Verdict.NotSupported)} not supported");
        return counts.GetValueOrDefault(Verdict.Missed) == 0;
    }

    private static Outcome One(ReferenceCase c, string folder, Dictionary<string, Dataset> datasets)
    {
        try
        {
            if (!datasets.TryGetValue(c.Dataset, out var data)) datasets[c.Dataset] = data = Dataset.Load(folder, c.Dataset);
            if (c.Index.StartsWith("bad:", StringComparison.Ordinal)) return BadInput.Run(c, data);
            var peer = c.Peer.Split('/', ' ', '@')[0];
            object? ours;
            try
            {
                ours = peer switch
                {
                    "elbersb" => ElbersCases.Answer(c, data, folder),
                    "OasisR" => OasisCases.Answer(c, data),
                    "divseg" => DivsegCases.Answer(c, data),
                    "seg" => SegCases.Answer(c, data),
                    "pysal" => PysalCases.Answer(c, data),
                    _ => OwnCases.Answer(c, data),
                };
            }
            catch (Exception e) when (c.PeerError is not null && e is not NotSupportedCaseException)
            {
                return Outcome.Missed($"the peer raised '{c.PeerError}' and so do we: {e.Message}");
            }
            if (c.PeerError is not null) return Outcome.Met($"the peer raised '{c.PeerError}'; ours is documented: {Told(ours)}");
            if (c.PeerKnownWrong) return KnownWrong.Judge(c, data, ours);
            return Compare.With(c, ours, Extra.Tolerance(c, data));
        }
        catch (NotSupportedCaseException e)
        {
            return Outcome.NotSupported(e.Message);
        }
        catch (FileNotFoundException e)
        {
            return Outcome.NotSupported($"the folder has no {Path.GetFileName(e.FileName)}");
        }
    }

    private static string Told(object? ours) => ours switch
    {
        Estimate e => e.Value is { } v ? v.ToString("R", System.Globalization.CultureInfo.InvariantCulture) : $"undefined, {e.WhyUndefined}",
        System.Collections.IEnumerable => "values or reasons, one by one",
        null => "undefined",
        _ => ours.ToString()!,
    };

    private static string Brief(ReferenceCase c)
        => c.Params.ValueKind != JsonValueKind.Object ? "" : string.Join(' ', c.Params.EnumerateObject()
            .Where(p => p.Name is not ("note" or "rows" or "result")).Select(p => $"{p.Name}={p.Value.ToString().Replace("\n", "", StringComparison.Ordinal)}"));
}
