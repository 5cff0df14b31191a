namespace Concord.Edtf;

/// <summary>How sure a component of a date is. <see cref="Both"/> is <see cref="Uncertain"/> and <see cref="Approximate"/> together.</summary>
[Flags]
public enum EdtfQualification
{
    /// <summary>Nothing is said: taken as it stands.</summary>
    None = 0,

    /// <summary><c>?</c>: possibly this, but not definitely.</summary>
    Uncertain = 1,

    /// <summary><c>~</c>: an estimate that is about right.</summary>
    Approximate = 2,

    /// <summary><c>%</c>: uncertain as well as approximate.</summary>
    Both = Uncertain | Approximate,
}
