namespace Concord.Shared.Auditing;

/// <summary>
/// One link of the chain: what was done, by whom, to what. Personal data stays out: ids and
/// content hashes only, so that erasing a person and keeping the chain can live together.
/// </summary>
public sealed class AuditEntry
{
    public long Sequence { get; internal set; }
    public DateTime At { get; internal set; }
    public Guid? ActorId { get; internal set; }
    public string Means { get; internal set; } = "";
    public string Did { get; internal set; } = "";
    public string SubjectKind { get; internal set; } = "";
    public Guid? SubjectId { get; internal set; }
    public string Details { get; internal set; } = "";
    public byte[] PreviousHash { get; internal set; } = [];
    public byte[] Hash { get; internal set; } = [];
}

/// <summary>The end of the chain as last written, signed with the same key: a cut tail shows here.</summary>
public sealed class AuditHead
{
    public int Id { get; internal set; } = 1;
    public long Sequence { get; internal set; }
    public byte[] Hash { get; internal set; } = [];
    public byte[] Seal { get; internal set; } = [];
}
