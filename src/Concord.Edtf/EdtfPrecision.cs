namespace Concord.Edtf;

/// <summary>How finely a date tells the time.</summary>
public enum EdtfPrecision
{
    /// <summary>A year, or several with unspecified or insignificant digits.</summary>
    Year,

    /// <summary>A season, quarter, quadrimester or semestral of a year.</summary>
    Season,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,
}
