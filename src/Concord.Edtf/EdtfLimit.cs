namespace Concord.Edtf;

/// <summary>What is known of one end of an interval, a set or the bounds of an expression.</summary>
public enum EdtfLimit
{
    /// <summary>There is a day.</summary>
    Known,

    /// <summary>There is no day: <c>..</c>, without limit on this side.</summary>
    Open,

    /// <summary>There is a day, and nobody knows which: the empty end of an interval.</summary>
    Unknown,
}
