using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Spans;

/// <summary>Two years that follow each other: "2026-27", "2026/27", "2026/2027". "2026-2027" is a span of two years instead.</summary>
internal static class YearPair
{
    public static int? At(Line line, int at, out int next, bool shortToo = false, bool longDash = false)
    {
        next = at + 3;
        if (line[at + 1] is not { Key: "-" or "/" or "to" } mark || mark.Key == "to" && !shortToo || line[at + 2] is not { Kind: TokenKind.Number } last) return null;
        if (last.Glued != mark.Glued || line[at + 3] is { Glued: true, Key: "-" or "/" } && line[at + 4].Glued && line[at + 4].Kind == TokenKind.Number) return null;
        if (line[at].Length == 4 && Gregorian.IsYear(line[at].Value))
        {
            var year = line[at].Value;
            var follows = last.Length == 2 ? last.Value == (year + 1) % 100 : last.Value == year + 1 && (mark.Key == "/" || shortToo || longDash);
            return follows ? year : null;
        }
        return shortToo && line[at] is { Length: 2, Value: >= 0 } && last.Length == 2 && last.Value == (line[at].Value + 1) % 100
            ? 2000 + line[at].Value
            : null;
    }
}
