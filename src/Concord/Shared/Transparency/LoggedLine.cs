namespace Concord.Shared.Transparency;

/// <summary>One entry of the public log. Its line holds the very bytes that were hashed; the columns repeat what it says, to be found by.</summary>
public sealed class LoggedLine
{
    public const int LongestKind = 60, LongestSubject = 120;

    public long Index { get; internal set; }
    public DateTime At { get; internal set; }
    public string Kind { get; internal set; } = "";
    public string Subject { get; internal set; } = "";

    /// <summary>What it is about: the row of a publication's line, a publication, a plan's version.</summary>
    public Guid SubjectId { get; internal set; }

    /// <summary>The line as it stands in the file.</summary>
    public string Line { get; internal set; } = "";
    public string Leaf { get; internal set; } = "";

    /// <summary>What is recorded, as JSON, until the entry is linked; then it stands in the line.</summary>
    internal string Content { get; init; } = "";
}

/// <summary>The end of the log as last written: what the next entry is linked to, and the signed head that goes into the file.</summary>
public sealed class LogEnd
{
    public int Id { get; internal set; } = 1;
    public string Origin { get; internal set; } = "";
    public long Size { get; internal set; }
    public string Previous { get; internal set; } = "";

    /// <summary>The roots of the tree's perfect parts, largest first: all that the next root needs.</summary>
    public string Frontier { get; internal set; } = "";
    public DateTime At { get; internal set; }

    /// <summary>The signed head, as the last line of the file.</summary>
    public string Head { get; internal set; } = "";

    /// <summary>The private key, sealed with the service's own secret.</summary>
    public byte[] Key { get; internal set; } = [];
}
