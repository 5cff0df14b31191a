using Concord.Shared.Promises.Spans;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>What to tell the person who has to read the words instead.</summary>
internal static class WhyUnread
{
    public static string Of(Line line)
    {
        for (var at = 0; at < line.Count; at++)
        {
            if (PlainYear.Refusal(line, at) is { } refusal) return refusal;
            if (Vocabulary.Seasons.ContainsKey(line[at].Key) || Vocabulary.Months.ContainsKey(line[at].Key) && line.IsCapital(at))
                return $"“{line.Said(at, at + 1)}” stands without a year.";
        }
        return "No date was found in these words.";
    }
}
