using System.Text.RegularExpressions;

namespace Concord.Plans.Importing.Tables;

/// <summary>"Action 7: Launch a council", "Recommendation 12. The department should…": a heading or a paragraph that begins an action, with the document's own number.</summary>
internal sealed partial record NumberedAction(string Number, string Rest)
{
    /// <param name="underActions">Under a heading such as "Recommendations" a number alone is enough: "3. The council should…".</param>
    public static NumberedAction? In(string text, bool underActions)
    {
        if (text.Length > CellText.Longest) return null;
        var named = Named().Match(text);
        if (!named.Success && underActions) named = Plain().Match(text);
        return named.Success ? new(named.Groups["n"].Value, named.Groups["rest"].Value.Trim()) : null;
    }

    /// <summary>A heading over actions that are only numbered.</summary>
    public static bool IsOverActions(string heading) => heading.Length <= 120 && Over().IsMatch(heading);

    [GeneratedRegex(@"^\s*(?:key\s+)?(?:action|recommendation|commitment|proposal|pledge|deliverable|initiative|recommandation|engagement|gweithred|argymhelliad|ymrwymiad)\s+(?:no\.?\s*|number\s+)?(?<n>[A-Z]{0,3}\.?[0-9]{1,3}(?:[.\-][0-9]{1,3}){0,2}[a-z]?|[A-Z])\s*(?:[:.–—)\-]\s*(?<rest>.*)|(?<rest>))$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s*\(?(?<n>[0-9]{1,3}(?:\.[0-9]{1,3}){0,2})[.):]\s+(?<rest>\S.*)$", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\b(?:recommendations|actions|commitments|proposals|pledges|what we will do|we will|action plan|argymhellion|camau gweithredu|recommandations|engagements)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Over();
}
