using Concord.Shared.Promises.Wordings;

namespace Concord.Shared.Promises;

/// <summary>Reads the wording of a delivery date. It never guesses: what is not understood is kept and said to be unread.</summary>
public static class PromiseReader
{
    private const int MostParts = 100;
    private static readonly char[] LineEnds = ['\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029'];

    /// <summary>Reads a cell; paragraphs are parted by line ends. Any text can be read, and nothing of it is lost.</summary>
    public static PromisedDate Read(string text, PromiseContext context)
    {
        var parts = new List<PromisedPart>();
        for (var from = 0; from < text.Length;)
        {
            var end = text.IndexOfAny(LineEnds, from);
            var to = end < 0 ? text.Length : end;
            parts.AddRange(PartsOfLine.Read(text, from, to, context));
            from = to + 1;
        }
        if (parts.Count > MostParts) Gather(text, parts, context.Rules.Version);
        return Whole(text, parts, context.Rules.Version);
    }

    private static void Gather(string text, List<PromisedPart> parts, string ruleSet)
    {
        var (start, last) = (parts[MostParts - 1].Start, parts[^1]);
        parts.RemoveRange(MostParts - 1, parts.Count - MostParts + 1);
        parts.Add(new(start, text[start..(last.Start + last.Text.Length)], null, PromiseKind.Unread, null, null, null,
            $"A cell is read for {MostParts} promises at most; this is the rest of it.", null, ruleSet));
    }

    private static PromisedDate Whole(string text, List<PromisedPart> parts, string ruleSet)
    {
        if (parts.Count == 0) return new(text, PromiseKind.Unread, null, null, null, "Nothing is written.", parts, ruleSet);
        var only = parts[0];
        if (parts.Count == 1) return new(text, only.Kind, only.Edtf, only.Earliest, only.Latest, only.Rule, parts, ruleSet);
        if (only.Edtf is not null && parts.TrueForAll(part => part.What is null && part.Kind == only.Kind && part.Edtf == only.Edtf))
            return new(text, only.Kind, only.Edtf, only.Earliest, only.Latest, $"The same is said {parts.Count} times. {only.Rule}", parts, ruleSet);
        var earliest = parts.TrueForAll(part => part.Earliest is not null) ? parts.Min(part => part.Earliest) : null;
        var latest = parts.TrueForAll(part => part.Latest is not null) ? parts.Max(part => part.Latest) : null;
        var rule = $"{parts.Count} promises in one cell, each read for itself.{(latest is null ? " The cell has no last day, since not all of them have one." : "")}";
        return new(text, PromiseKind.Compound, null, earliest, latest, rule, parts, ruleSet);
    }
}
