using Concord.Shared;
using Concord.TransparencyLog;

namespace Concord.Cli.History;

/// <summary>A verdict with what was asked beside it.</summary>
/// <param name="Verdict">What was found.</param>
/// <param name="Index">The entry to show.</param>
/// <param name="ShowsProof">Whether the hashes of proofs are printed.</param>
/// <param name="IsKeyGiven">Whether the head was checked against a key from elsewhere.</param>
/// <param name="Earlier">The head of what the log was compared with.</param>
internal sealed record VerdictReport(LogVerdict Verdict, int? Index, bool ShowsProof, bool IsKeyGiven, TreeHead? Earlier = null)
{
    /// <summary>The entry that was asked for and its proof; none of a log that does not hold.</summary>
    public (LoggedEntry Entry, InclusionProof Proof)? Included()
    {
        if (Index is not { } index || !Verdict.Holds) return null;
        RuleBroken.If(index < 0 || index >= Verdict.Entries.Count, $"There is no entry {index}: the log has {Verdict.Entries.Count}, counted from 0");
        return (Verdict.Entries[index], Verdict.ProveInclusion(index));
    }

    /// <summary>That it carries on what was kept, where it does.</summary>
    public ConsistencyProof? CarriedOn() => Verdict.Holds && Earlier is not null ? Verdict.ProveConsistency((int)Earlier.Size) : null;
}
