namespace Concord.Edtf;

/// <summary>Where the last day of a month, season or year goes when fuzzy bounds move it by months. A day of its own keeps its number in any case, where the month is long enough.</summary>
public enum EdtfMonthEnds
{
    /// <summary>To the last day of that month: a month after June ends on 31 July.</summary>
    StayLast,

    /// <summary>To the day of the same number: a month after 30 June is 30 July.</summary>
    KeepNumber,
}
