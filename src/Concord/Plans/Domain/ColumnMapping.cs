using Concord.Shared.Auditing;

namespace Concord.Plans.Domain;

/// <summary>What somebody said the columns of a table mean. It is remembered by the columns' headings, for the next table that has them.</summary>
public sealed class ColumnMapping
{
    private ColumnMapping() { }

    public ColumnMapping(string headings) => (Headings, Key) = (headings, KeyOf(headings));

    public string Key { get; private set; } = "";

    /// <summary>The headings, in order, one a line.</summary>
    public string Headings { get; private set; } = "";

    /// <summary>What each column is, in the same order, one a line.</summary>
    public string Roles { get; private set; } = "";
    public DateTime SetAt { get; private set; }
    public Guid? SetBy { get; private set; }

    public static string KeyOf(string headings) => Audit.Fingerprint(headings);

    public void Set(string roles, DateTime at, Guid? by) => (Roles, SetAt, SetBy) = (roles, at, by);
}
