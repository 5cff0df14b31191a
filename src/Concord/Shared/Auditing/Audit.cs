using System.Security.Cryptography;
using System.Text;
using Concord.Data;

namespace Concord.Shared.Auditing;

/// <summary>Records what is being done, in the same <c>SaveChanges</c> as the change itself.</summary>
public sealed class Audit(ConcordDb db, TimeProvider clock)
{
    public void Record(Actor actor, string did, string subjectKind, Guid? subjectId, string details = "")
    {
        db.AuditEntries.Add(new AuditEntry
        {
            Sequence = -1 - db.AuditEntries.Local.Count,        // a placeholder until the chain is linked, in order
            At = Truncate(clock.UtcNow()),
            ActorId = actor.PersonId,
            Means = actor.Means,
            Did = did,
            SubjectKind = subjectKind,
            SubjectId = subjectId,
            Details = details,
        });
    }

    /// <summary>Stands in the entry for text that may be personal or long.</summary>
    public static string Fingerprint(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    // PostgreSQL keeps microseconds; the hash must survive the round trip.
    private static DateTime Truncate(DateTime at) => new(at.Ticks - at.Ticks % 10, DateTimeKind.Utc);
}
