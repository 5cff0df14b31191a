namespace Concord.Edtf;

/// <summary>What the strict bounds of a year with significant digits are. Fuzzy bounds are always the whole range.</summary>
public enum EdtfSignificance
{
    /// <summary>All years with the same significant digits: <c>1950S2</c> is 1900 to 1999.</summary>
    Range,

    /// <summary>The estimate alone: <c>1950S2</c> is 1950.</summary>
    Estimate,
}
