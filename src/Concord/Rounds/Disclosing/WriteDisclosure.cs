using Concord.Plans;
using Concord.Shared;
using Concord.Shared.Documents;

namespace Concord.Rounds.Disclosing;

/// <summary>Writes the pack as a file: ODT, DOCX or CSV.</summary>
public sealed class WriteDisclosure(WhatWasSaid said)
{
    public static readonly IReadOnlyDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal) { ["odt"] = Odt.MediaType, ["docx"] = Docx.MediaType, ["csv"] = Csv.MediaType };

    /// <param name="type">One of <see cref="Types"/>.</param>
    /// <param name="isReleased">With bars where words are withheld, and without the reasons.</param>
    public async Task ToAsync(PlanFacts plan, DisclosureAsked asked, string type, bool isReleased, Stream to, Actor actor, CancellationToken cancel = default)
    {
        var pack = await said.RunAsync(plan, asked, actor, cancel);
        if (type == "csv")
        {
            await using var text = new StreamWriter(to, leaveOpen: true);
            WriteCsv(pack, isReleased, text);
            return;
        }
        var document = new DisclosureDocument(pack, isReleased).Written();
        await (type == "odt" ? Odt.WriteAsync(document, to, cancel) : Docx.WriteAsync(document, to, cancel));
    }

    private static void WriteCsv(Disclosure pack, bool isReleased, TextWriter to)
    {
        Csv.WriteRow(to, ["when", "round", "action", "body", "what", "field", "words", "exempt under section", .. isReleased ? Array.Empty<string>() : ["why it is exempt", "passage"]]);
        foreach (var each in pack.Passages)
            Csv.WriteRow(to,
            [
                DisclosureDocument.When(each), each.Round, each.Action, each.Body, each.What, each.Field, isReleased ? each.Released : each.Words, each.Section?.InWords ?? "",
                .. isReleased ? Array.Empty<string>() : [each.Exemption?.Reason ?? "", each.Key],
            ]);
    }
}
