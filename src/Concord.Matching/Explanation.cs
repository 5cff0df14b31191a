using System.Globalization;
using System.Text;
using Concord.Matching.Policies;

namespace Concord.Matching;

/// <summary>What happened to one pupil at one pot of places.</summary>
/// <param name="School">The school.</param>
/// <param name="Preference">The pupil's preference for it, from 1.</param>
/// <param name="Pot">What the policy calls the places.</param>
/// <param name="Tier">The tier the pupil was in.</param>
/// <param name="Claim">The pupil's claim.</param>
/// <param name="CutOffTier">The tier of the last pupil who got a place there, or null where the places did not run out.</param>
/// <param name="CutOff">That pupil's claim, or null likewise.</param>
/// <param name="Offered">Whether this is the place offered.</param>
public sealed record Consideration(int School, int Preference, string Pot, string Tier, Claim Claim, string? CutOffTier, Claim? CutOff, bool Offered);

/// <summary>Why a pupil got this school and not one wanted more.</summary>
/// <param name="Pupil">The pupil.</param>
/// <param name="NamedInPlan">The school that the pupil's plan names, or −1.</param>
/// <param name="Considerations">Each pot the pupil was considered for, down to the place offered or to the end of the list.</param>
public sealed record Explanation(int Pupil, int NamedInPlan, IReadOnlyList<Consideration> Considerations)
{
    /// <summary>The explanation in sentences, one line each, for the family.</summary>
    /// <param name="schoolName">The name of a school by its number.</param>
    public string InWords(Func<int, string> schoolName)
    {
        if (NamedInPlan >= 0) return $"{schoolName(NamedInPlan)} admits the child because an education, health and care plan names it.\n";
        var text = new StringBuilder();
        foreach (var step in Considerations)
        {
            text.Append(CultureInfo.InvariantCulture, $"Preference {step.Preference}, {schoolName(step.School)}, {step.Pot}: ");
            text.Append(step.Offered ? "offered" : "not offered").Append(CultureInfo.InvariantCulture, $". The child was in the tier \"{step.Tier}\"");
            if (step.Claim.First != 0) text.Append(CultureInfo.InvariantCulture, $" at {Math.Abs(step.Claim.First):0.0}");
            if (step.CutOff is { } cut)
            {
                text.Append(CultureInfo.InvariantCulture, $"; the last place went to \"{step.CutOffTier}\"");
                if (cut.First != 0) text.Append(CultureInfo.InvariantCulture, $" at {Math.Abs(cut.First):0.0}");
            }
            else text.Append(step.Offered ? "; there were places for everyone who asked" : "; there are no such places");
            text.Append(".\n");
            if (!step.Offered) text.Append("  ").Append(Needed(step)).Append('\n');
        }
        if (Considerations.Count == 0) text.Append("No school was asked for that could consider the child.\n");
        return text.ToString();
    }

    /// <summary>What would have been needed for a place that was not offered.</summary>
    /// <param name="step">What happened at that pot.</param>
    public static string Needed(Consideration step)
    {
        if (step.CutOff is not { } cut) return "No claim would have been enough: there are no such places.";
        if (cut.Entitled && !step.Claim.Entitled) return "The places went to those they are kept for.";
        if (step.Claim.Tier > cut.Tier) return $"A place needed the tier \"{step.CutOffTier}\" or one before it.";
        if (step.Claim.First > cut.First)
            return string.Create(CultureInfo.InvariantCulture, $"In the same tier a place needed {(cut.First < 0 ? "more than" : "less than")} {Math.Abs(cut.First):0.0}.");
        if (step.Claim.Second > cut.Second)
            return string.Create(CultureInfo.InvariantCulture, $"The first measure was equal; the second needed {(cut.Second < 0 ? "more than" : "less than")} {Math.Abs(cut.Second):0.0}.");
        return "Everything else was equal, and the lottery decided.";
    }
}
