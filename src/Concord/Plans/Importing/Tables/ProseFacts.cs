using System.Text.RegularExpressions;
using Concord.Shared.Promises;

namespace Concord.Plans.Importing.Tables;

/// <summary>Who and when, where a document says them in sentences: "Lead: Home Office", "The Home Office should, by March 2026, …".</summary>
internal static partial class ProseFacts
{
    private const int LongestWho = 160, LongestWhen = 80;

    /// <summary>"Owner: …" and "By when: …" under an action, by what stands before the colon.</summary>
    public static (bool IsLead, string Value)? Labelled(string text)
    {
        var label = Label().Match(text);
        if (!label.Success) return null;
        var sense = HeadingWords.Read(label.Groups["label"].Value).Sense;
        var isLead = (sense & HeadingSense.Lead) != HeadingSense.None;
        return isLead || (sense & HeadingSense.Date) != HeadingSense.None ? (isLead, label.Groups["value"].Value.Trim()) : null;
    }

    /// <summary>Who stands before "should" or "will", if every name there is known.</summary>
    public static string? Who(string text, LeadNames names)
    {
        var duty = Duty().Match(text.Length > LongestWho ? text[..LongestWho] : text);
        if (!duty.Success) return null;
        var who = duty.Groups["who"].Value.Trim(' ', ',');
        return LeadReading.Read(who, names) is { Count: > 0 } leads && leads.All(lead => lead.Body.Length > 0) ? who : null;
    }

    /// <summary>The first "by March 2026" or "within six months" of the text that is a promise; the words alone, as they stand.</summary>
    public static string? When(string text, PromiseContext context)
    {
        foreach (var opening in Opening().EnumerateMatches(text.Length > 5000 ? text[..5000] : text))
        {
            var rest = text.AsSpan(opening.Index, Math.Min(LongestWhen, text.Length - opening.Index)).ToString();
            var words = Words().Matches(rest).Select(word => word.Index + word.Length).Where(end => end > 3).Take(8);
            foreach (var end in words.Reverse())
                if (PromiseReader.Read(rest[..end].TrimEnd(',', '.', ';', ')'), context) is { Latest: not null, Parts: [{ What: null or "" }] })
                    return rest[..end].TrimEnd(',', '.', ';', ')');
        }
        return null;
    }

    [GeneratedRegex(@"^\s*(?<label>[\p{L} /-]{2,40})\s*[:–]\s*(?<value>\S.*)$", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?<who>.{2,150}?),?\s+(?:should|will|must|shall|is to|are to)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Duty();

    [GeneratedRegex(@"\b(?:by|before|within|no later than|not later than|from|until)\s", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
