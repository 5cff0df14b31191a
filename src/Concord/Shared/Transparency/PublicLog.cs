using Concord.Data;

namespace Concord.Shared.Transparency;

/// <summary>
/// Records what became public, in the same <c>SaveChanges</c> as the change itself: a log that is only added to, and
/// that anybody can download and verify. What is public names no person.
/// </summary>
public sealed class PublicLog(ConcordDb db, TimeProvider clock)
{
    private int waiting;

    public void Record(string kind, string subject, Guid subjectId, string content) => db.LoggedLines.Add(new LoggedLine
    {
        Index = -1 - waiting++,        // a placeholder until the chain is linked, in order
        At = clock.UtcNow(), Kind = kind, Subject = subject, SubjectId = subjectId, Content = content,
    });
}
